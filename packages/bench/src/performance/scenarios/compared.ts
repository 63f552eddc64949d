import { baseline, candidates } from './candidates.ts';
import type { Job } from '../jobs/job.ts';
import type { Bench } from './bench.ts';
import type { Scenario } from './scenario.ts';

/** The properties of a scenario that do not depend on its job. */
type Row = Omit<Scenario, 'names' | 'figureOf'>;

/** Measures a job for every candidate that can do it, as a ratio to the baseline. */
export function compared(row: Row, job: Job): Scenario {
  return { baseline, ...row, names: able(job), figureOf: (name, bench) => run(name, job, bench) };
}

/** Measures a job for every candidate that can do it, and reports the figure itself. */
export function absolute(row: Row, job: Job): Scenario {
  return { ...row, names: able(job), figureOf: (name, bench) => run(name, job, bench) };
}

/** Measures a job as a ratio to another job of the same candidate. */
export function comparedWithItself(row: Row, job: Job, than: Job): Scenario {
  return {
    ...row,
    names: able(job),
    figureOf: async (name, bench) => (await run(name, job, bench)) / (await run(name, than, bench)),
  };
}

function able(job: Job): readonly string[] {
  return candidates.filter(({ can }) => can?.(job) ?? true).map(({ name }) => name);
}

async function run(name: string, job: Job, bench: Bench): Promise<number> {
  const candidate = candidates.find((one) => one.name === name);
  return candidate ? bench.run(candidate, job) : NaN;
}
