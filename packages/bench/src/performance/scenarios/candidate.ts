import type { Job } from '../jobs/job.ts';
import type { Wire } from '../server/wire.ts';

/** Somebody who is measured. */
export interface Candidate {
  readonly name: string;
  /** What its server speaks. @default plain */
  readonly wire?: Wire;
  /** What it runs in. @default node */
  readonly program?: 'python';
  /** The jobs that make sense for it. @default all */
  readonly can?: (job: Job) => boolean;
}
