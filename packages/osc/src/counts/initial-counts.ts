import type { OscRules } from '../rules/osc-rules.ts';
import type { RuleCount } from './rule-count.ts';

/** The counts of all rules, before anything happened. A rule that was there before goes on counting. */
export function initialCounts(rules: OscRules, before: readonly RuleCount[]): readonly RuleCount[] {
  const names = [
    ...rules.outgoing.map(({ websocket_type }, index) => `outgoing[${String(index)}] ${websocket_type}`),
    ...rules.incoming.map(({ osc_address }, index) => `incoming[${String(index)}] ${osc_address}`),
  ];
  return names.map((rule) => before.find((count) => count.rule === rule) ?? { rule, hits: 0, errors: 0, skips: {} });
}
