import type { RuleCount, Rules } from '@hardware-ws/rules';

/**
 * The number of rules in both directions, as readable text.
 *
 * @example
 * rulesText({ outgoing: [], incoming: [] }); // '0 outgoing rules, 0 incoming'
 */
export function rulesText({ outgoing, incoming }: Rules): string {
  return `${outgoing.length} outgoing ${outgoing.length === 1 ? 'rule' : 'rules'}, ${incoming.length} incoming`;
}

/** The counts as readable text: one line for each rule, and one more for each reason of its skips. */
export function countLines(counts: readonly RuleCount[]): readonly string[] {
  return counts.flatMap(({ rule, hits, errors, skips }) => {
    const reasons = Object.entries(skips);
    const skipped = reasons.reduce((sum, [, count]) => sum + count, 0);
    return [
      `${rule}: ${hits} hits, ${skipped} skips, ${errors} errors`,
      ...reasons.map(([reason, count]) => `  ${count} × ${reason}`),
    ];
  });
}
