import { percentile } from './percentile.ts';

/** The results of one candidate under the faults. */
export interface Figures {
  readonly faults: number;
  /** How many presses were made. */
  readonly sent: number;
  /** How many presses were lost although the backend was reachable again in time. */
  readonly lost: number;
  /** The same presses, by the kind of fault during which they were made. */
  readonly lostAt: Readonly<Record<string, number>>;
  /** The same presses, by the outcome that the candidate reported. */
  readonly lostSaid: Readonly<Record<string, number>>;
  readonly lostInAll: number;
  /** How many presses were duplicated at a host that checks ids. */
  readonly duplicated: number;
  readonly duplicatedWithoutIds: number;
  /** How many presses were written after their ttl. */
  readonly stale: number;
  readonly staleAtHost: number;
  readonly reordered: number;
  /** How many times the process ended. */
  readonly crashed: number;
  /** How many connections gave up reconnecting. */
  readonly gaveUp: number;
  /** How many presses were reported as confirmed but never reached the host. */
  readonly falselyConfirmed: number;
  readonly noticedMs: Spread;
  /** Like `noticedMs`, but only for links that fell silent. */
  readonly silenceNoticedMs: Spread;
  readonly reconnectedMs: Spread;
}

/** The median and the 90th percentile of some times, in ms. `null` means never. */
export interface Spread {
  readonly median: number | null;
  readonly p90: number | null;
}

/** Summarizes times by the nearest-rank method. A time may be `Infinity`. */
export function spread(times: readonly number[]): Spread {
  const at = (share: number) => {
    const time = percentile(times, share);
    return Number.isFinite(time) ? Math.round(time) : null;
  };
  return { median: at(0.5), p90: at(0.9) };
}

/** Counts how many times each word occurs. */
export function tally(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
