import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';
import type { Candidate } from './candidates.ts';
import { compiled } from './compiled.ts';
import type { Job } from '../jobs/job.ts';
import { performanceServer } from '../server/performance-server.ts';

const run = promisify(execFile);
const timeout = 60_000;

/** What figures are taken with. */
export interface Bench {
  /** The figure of one candidate in a fresh process; `NaN` when it did not come to one. */
  readonly run: (candidate: Candidate, job: Job, elsewhere?: Elsewhere) => Promise<number>;
  /** The figure that a script prints in a fresh process. */
  readonly script: (name: string, arg: string) => Promise<number>;
  readonly close: () => void;
}

/** A server of a scenario's own. */
interface Elsewhere {
  readonly url: string;
  readonly signal: AbortSignal;
}

/** The servers, and the jobs compiled. */
export async function openBench(): Promise<Bench> {
  const server = await performanceServer();
  const [jobs, osc] = await Promise.all([compiled('run-job'), compiled('run-osc')]);
  const scripts: Readonly<Record<string, string>> = { 'run-osc': osc };
  const figure = async (command: string, args: readonly string[], signal?: AbortSignal) => {
    try {
      const { stdout } = await run(command, args, { timeout, ...(signal && { signal }) });
      return Number(stdout);
    } catch (error) {
      if (signal?.aborted !== true) console.error(`${args.join(' ')}: ${String(error)}`);
      return NaN;
    }
  };
  return {
    run({ name, program, wire = 'plain' }, job, elsewhere) {
      const args = [elsewhere?.url ?? server.urlFor(job, wire), JSON.stringify(job)];
      return program === 'python'
        ? figure('/usr/bin/python3', ['packages/bench/src/performance/clients/python_job.py', ...args])
        : figure(process.execPath, ['--expose-gc', jobs, name, ...args], elsewhere?.signal);
    },
    script: (name, arg) => figure(process.execPath, [scripts[name] ?? name, arg]),
    close: server.close,
  };
}
