/** What a timer can wait for: beyond it Node's fire at once. */
const longestMs = 2 ** 31 - 1;

/** Throws on a time that no timer can wait for, naming the option. */
export function checkMs(option: string, ms: number, least = 0): void {
  if (Number.isFinite(ms) && ms >= least && ms <= longestMs) return;
  throw new RangeError(`${option}: expected a number of ${least} or more, up to 24 days in ms, got ${String(ms)}`);
}
