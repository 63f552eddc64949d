import { map, merge, scan, type Observable, type OperatorFunction } from 'rxjs';
import { counted } from './counted.ts';
import { initialCounts } from './initial-counts.ts';
import type { OscRules } from '../rules/osc-rules.ts';
import type { RuleCount } from './rule-count.ts';
import type { RuleEvent } from './rule-event.ts';

/**
 * What each rule did so far, by what `oscMessages` and `quizMessages` tell to `applied` and `skipped`; for a status page.
 *
 * `rules$` says which rules there are; of those that follow, a rule of the same place and trigger goes on counting.
 *
 * ```
 * rules$    r-------s--|
 * source    --a-b------|     events
 * output    0-1-2---3--|     counts, one for each rule
 * ```
 *
 * @example
 * const events$ = new Subject<RuleEvent>();
 * const told = (event: RuleEvent) => events$.next(event);
 * events$.pipe(countRules(of(rules))).subscribe((counts) => console.table(counts));
 * game.pipe(oscMessages(rules, { applied: told, skipped: told }), sendDatagrams()).subscribe();
 */
export function countRules(rules$: Observable<OscRules>): OperatorFunction<RuleEvent, readonly RuleCount[]> {
  return (event$) =>
    merge(
      rules$.pipe(map((rules) => (before: readonly RuleCount[]) => initialCounts(rules, before))),
      event$.pipe(map((event) => (before: readonly RuleCount[]) => counted(before, event))),
    ).pipe(scan((counts, change) => change(counts), [] as readonly RuleCount[]));
}
