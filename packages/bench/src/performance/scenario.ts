import type { Job } from './job.ts';

/** One row of the report: each candidate's figure as a part of what it is compared with in the same round. */
export interface Scenario {
  readonly key: string;
  readonly what: string;
  readonly job: Job;
  /** What the candidate's figure is divided by. @default the baseline's figure for the same job */
  readonly against?: 'itself' | 'nothing';
  /** With `itself`: what the candidate does for the comparison. */
  readonly than?: Job;
  /** What ours is to stay within. */
  readonly atMost?: number;
  readonly atLeast?: number;
}
