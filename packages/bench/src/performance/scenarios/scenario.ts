import type { Bench } from './bench.ts';

/** One row of the report. */
export interface Scenario {
  readonly key: string;
  /** What is measured, in the words of the report. */
  readonly what: string;
  /** Who is measured. */
  readonly names: readonly string[];
  readonly figureOf: (name: string, bench: Bench) => Promise<number>;
  /** Whose figure of the same round the others are divided by. @default nobody's, the figure itself is told */
  readonly baseline?: string;
  /** The unit of a figure that is told itself. @default none, as of a ratio */
  readonly unit?: string;
  /** What must be there before the first round. */
  readonly prepare?: () => Promise<void>;
  /** More rounds than these tell nothing new. */
  readonly rounds?: number;
  /** What ours is to stay within. @default nothing is asked */
  readonly atMost?: number;
  readonly atLeast?: number;
}
