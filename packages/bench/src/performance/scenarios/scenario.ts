import type { Bench } from './bench.ts';

/** One row of the report. */
export interface Scenario {
  readonly key: string;
  /** What is measured, as the report words it. */
  readonly what: string;
  /** The candidates. */
  readonly names: readonly string[];
  readonly figureOf: (name: string, bench: Bench) => Promise<number>;
  /** The candidate by whose figure of the same round the others are divided. @default none: the figure itself is reported */
  readonly baseline?: string;
  /** The unit of a figure that is reported itself. @default none, for a ratio */
  readonly unit?: string;
  /** Prepares what the first round needs. */
  readonly prepare?: () => Promise<void>;
  /** The number of rounds, if more would show nothing new. */
  readonly rounds?: number;
  /** The limit for this library. @default no limit */
  readonly atMost?: number;
  readonly atLeast?: number;
}
