import type { RuleCount } from '@hardware-ws/rules';
import { Counter, type Registry } from 'prom-client';
import { ignoreElements, tap, type Observable } from 'rxjs';
import { withoutFilledValues } from '../config/hidden-values.ts';
import type { Activity } from '../vitals/activity.ts';

/** Keeps the metrics of a bridge's rules up to date while subscribed. A rule that is no longer in the file has none. */
export function ruleMetrics$(register: Registry, activity$: Observable<Activity>): Observable<never> {
  let counts: readonly RuleCount[] = [];
  const addCounter = (name: string, { help, countOf }: { help: string; countOf: (count: RuleCount) => number }) =>
    new Counter({
      name,
      help,
      labelNames: ['rule'],
      registers: [register],
      collect() {
        this.reset();
        for (const count of counts) this.inc({ rule: withoutFilledValues(count.rule) }, countOf(count));
      },
    });
  addCounter('hardware_ws_rule_hits_total', { help: 'How often a rule applied.', countOf: ({ hits }) => hits });
  addCounter('hardware_ws_rule_skips_total', {
    help: 'How often a rule applied and made nothing.',
    countOf: ({ skips }) => Object.values(skips).reduce((sum, skipped) => sum + skipped, 0),
  });
  addCounter('hardware_ws_rule_errors_total', {
    help: 'How often something that a rule made could not be sent.',
    countOf: ({ errors }) => errors,
  });
  return activity$.pipe(
    tap((activity) => {
      if (activity.kind === 'rules') ({ counts } = activity);
    }),
    ignoreElements(),
  );
}
