import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';
import type { Candidate } from './candidates.ts';
import { compiled } from './compiled.ts';
import type { Job } from '../jobs/job.ts';
import { withOwnCore } from './own-core.ts';
import { performanceServer } from '../server/performance-server.ts';

const run = promisify(execFile);
const timeout = 60_000;

/** Runs measurements. */
export interface Bench {
  /** Runs a job for one candidate in a fresh process. Returns the figure, or `NaN` if there is none. */
  readonly run: (candidate: Candidate, job: Job, elsewhere?: Elsewhere) => Promise<number>;
  /** Runs a script in a fresh process and returns the figure that it prints, or `NaN` if there is none. */
  readonly script: (name: string, arg: string) => Promise<number>;
  readonly close: () => void;
}

/** A server that a scenario provides, and a signal that ends the candidate. */
interface Elsewhere {
  readonly url: string;
  readonly signal: AbortSignal;
}

/** Starts the servers and compiles the jobs. */
export async function openBench(): Promise<Bench> {
  const server = await performanceServer();
  const [jobs, osc] = await Promise.all([compiled('run-job'), compiled('run-osc')]);
  const scripts: Readonly<Record<string, string>> = { 'run-osc': osc };
  const figure = async ([program = '', ...args]: readonly string[], signal?: AbortSignal) => {
    try {
      const { stdout } = await run(program, args, { timeout, ...(signal && { signal }) });
      return Number(stdout);
    } catch (error) {
      if (signal?.aborted !== true) console.error(`${args.join(' ')}: ${String(error)}`);
      return NaN;
    }
  };
  return {
    run({ name, program, wire = 'plain' }, job, elsewhere) {
      const args = [elsewhere?.url ?? server.urlFor(job, wire), JSON.stringify(job)];
      const command =
        program === 'python'
          ? ['/usr/bin/python3', 'packages/bench/src/performance/clients/python_job.py', ...args]
          : [process.execPath, '--expose-gc', jobs, name, ...args];
      return job.kind === 'cold press'
        ? withOwnCore((bind) => figure(bind(command)))
        : figure(command, elsewhere?.signal);
    },
    script: (name, arg) => figure([process.execPath, scripts[name] ?? name, arg]),
    close: server.close,
  };
}
