import { baseline, candidates } from './candidates.ts';
import type { Job } from '../jobs/job.ts';
import type { Bench } from './bench.ts';
import type { Scenario } from './scenario.ts';

type Told = Omit<Scenario, 'names' | 'figureOf'>;

/** A job of all candidates that can do it, as parts of what the baseline takes. */
export function compared(told: Told, job: Job): Scenario {
  return { baseline, ...told, names: able(job), figureOf: (name, bench) => run(name, job, bench) };
}

/** The same for a job that has a figure of its own. */
export function told(told: Told, job: Job): Scenario {
  return { ...told, names: able(job), figureOf: (name, bench) => run(name, job, bench) };
}

/** A job as a part of what another one takes the same candidate. */
export function comparedWithItself(told: Told, job: Job, than: Job): Scenario {
  return {
    ...told,
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
