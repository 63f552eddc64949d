import type { RuleCount } from '@hardware-ws/rules';

/** The counts for people, a line a rule and one more for each reason of its skips. */
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
