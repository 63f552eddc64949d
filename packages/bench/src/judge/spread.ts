/** The middle of some times and what nine of ten stay below, in ms; `null` is never. */
export interface Spread {
  readonly median: number | null;
  readonly p90: number | null;
}

/** Of times of which some may be `Infinity`; nearest rank. */
export function spread(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => {
    const time = sorted[Math.ceil(share * sorted.length) - 1] ?? Infinity;
    return time === Infinity ? null : Math.round(time);
  };
  return { median: at(0.5), p90: at(0.9) };
}
