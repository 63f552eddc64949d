import type { Bench } from './bench.ts';

/** One row of the report. */
export interface Scenario {
  readonly key: string;
  /** What is measured, as shown in the report. */
  readonly what: string;
  /** The section of the report. @default the first, without a heading */
  readonly section?: string;
  /** The names of the candidates. */
  readonly names: readonly string[];
  readonly figureOf: (name: string, bench: Bench) => Promise<number>;
  /** The candidate whose figure the others are divided by, in each round. @default none: figures are reported as they are */
  readonly baseline?: string;
  /** The unit of the figures. @default none, for ratios */
  readonly unit?: string;
  /** Runs once, before the first round. */
  readonly prepare?: () => Promise<void>;
  /** The highest number of rounds, if more would show nothing new. */
  readonly rounds?: number;
  /** Whether the candidates run at the same time, because each needs a small part of a core. @default one after the other */
  readonly together?: boolean;
  /** The highest figure that this library should reach. @default no limit */
  readonly atMost?: number;
  /** The lowest figure that this library should reach, if more is better. @default no limit */
  readonly atLeast?: number;
}
