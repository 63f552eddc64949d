import type { RuleCount } from '@hardware-ws/rules';
import { Registry } from 'prom-client';
import { NEVER, Subject } from 'rxjs';
import { metricValues } from '../../test/metric-values.ts';
import type { Activity } from '../vitals/activity.ts';
import { ruleMetrics$ } from './rule-metrics.ts';

function count(rule: string, counted: Partial<RuleCount>): RuleCount {
  return { rule, hits: 0, errors: 0, skips: {}, ...counted };
}

describe('ruleMetrics$', () => {
  it('shows the latest counts of each rule, however often they are read', async () => {
    const register = new Registry();
    const activity$ = new Subject<Activity>();
    ruleMetrics$(register, activity$).subscribe();
    const skips = { 'the value "secret" is no number': 2, 'other reasons': 1 };
    for (const hits of [1, 7]) {
      const counts = [count('outgoing[0] buzzer_pressed', { hits, errors: 1 }), count('incoming[0] /a', { skips })];
      activity$.next({ kind: 'rules', counts });
    }
    for (let reading = 0; reading < 2; reading++) {
      expect(await metricValues(register, 'hardware_ws_rule_hits_total')).toEqual({
        'hardware_ws_rule_hits_total{rule="outgoing[0] buzzer_pressed"}': 7,
      });
      expect(await metricValues(register, 'hardware_ws_rule_skips_total')).toEqual({
        'hardware_ws_rule_skips_total{rule="incoming[0] /a"}': 3,
      });
      expect(await metricValues(register, 'hardware_ws_rule_errors_total')).toEqual({
        'hardware_ws_rule_errors_total{rule="outgoing[0] buzzer_pressed"}': 1,
      });
    }
    expect(await register.metrics()).not.toContain('secret');
  });

  it('forgets the rules of a file that was replaced', async () => {
    const register = new Registry();
    const activity$ = new Subject<Activity>();
    ruleMetrics$(register, activity$).subscribe();
    activity$.next({ kind: 'rules', counts: [count('outgoing[0] a', { hits: 1 })] });
    await register.metrics();
    activity$.next({ kind: 'rules', counts: [count('outgoing[0] b', { hits: 1 })] });
    expect(await metricValues(register, 'hardware_ws_rule_hits_total')).toEqual({
      'hardware_ws_rule_hits_total{rule="outgoing[0] b"}': 1,
    });
  });

  it('has no rule of a command without rules', async () => {
    const register = new Registry();
    ruleMetrics$(register, NEVER).subscribe().unsubscribe();
    expect(await register.metrics()).not.toContain('{rule=');
  });
});
