import type { Spread } from './spread.ts';

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
