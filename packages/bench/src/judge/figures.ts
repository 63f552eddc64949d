/** What one candidate did under the faults. */
export interface Figures {
  readonly faults: number;
  /** Presses made. */
  readonly sent: number;
  /** Lost, though the backend was reachable again in time. */
  readonly lost: number;
  /** Those, by the kind of fault that they were made at. */
  readonly lostAt: Readonly<Record<string, number>>;
  /** Those, by what the candidate said became of them. */
  readonly lostSaid: Readonly<Record<string, number>>;
  readonly lostInAll: number;
  /** At a host that knows ids. */
  readonly duplicated: number;
  readonly duplicatedWithoutIds: number;
  /** Written after their ttl. */
  readonly stale: number;
  readonly staleAtHost: number;
  readonly reordered: number;
  /** How often the process ended. */
  readonly crashed: number;
  /** How many connections did not connect again, for good. */
  readonly gaveUp: number;
  /** Said to be confirmed, and not at the host. */
  readonly falselyConfirmed: number;
  readonly noticedMs: Spread;
  /** Of the links that fell silent alone. */
  readonly silenceNoticedMs: Spread;
  readonly reconnectedMs: Spread;
}

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

/** How often each of these words comes. */
export function tally(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
