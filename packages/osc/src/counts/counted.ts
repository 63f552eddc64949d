import type { RuleCount } from './rule-count.ts';
import type { RuleEvent } from './rule-event.ts';

const mostReasons = 20; // they name values, of which there is no end

/** The counts after one more event. */
export function counted(counts: readonly RuleCount[], event: RuleEvent): readonly RuleCount[] {
  const prefix = `${event.direction}[${String(event.rule)}] `;
  return counts.map((count) => {
    if (!count.rule.startsWith(prefix)) return count;
    if (event.kind === 'hit') return { ...count, hits: count.hits + 1 };
    if (event.kind === 'error') return { ...count, errors: count.errors + 1 };
    const known = Object.hasOwn(count.skips, event.reason) || Object.keys(count.skips).length < mostReasons;
    const reason = known ? event.reason : 'other reasons';
    const skips = new Map(Object.entries(count.skips));
    return { ...count, skips: Object.fromEntries(skips.set(reason, (skips.get(reason) ?? 0) + 1)) };
  });
}
