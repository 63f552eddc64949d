/** The longest delay of a timer. Node fires longer ones immediately. */
const longestMs = 2 ** 31 - 1;

/** Throws if a timer cannot wait that long. The error names the option. */
export function checkMs(option: string, ms: number, least = 0): void {
  if (Number.isFinite(ms) && ms >= least && ms <= longestMs) return;
  throw new RangeError(`${option}: expected a number of ms from ${least} to 24 days, got ${String(ms)}`);
}
