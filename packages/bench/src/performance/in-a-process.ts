import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';
import type { Job } from './job.ts';

const run = promisify(execFile);
const args = ['--expose-gc', '--conditions=@hardware-ws/source', '--import', 'tsx'];

/** The figure of one candidate in a fresh process; `NaN` when it did not come to one. */
export async function inAProcess(name: string, url: string, job: Job): Promise<number> {
  try {
    const script = 'packages/bench/src/performance/run-job.ts';
    const { stdout } = await run(process.execPath, [...args, script, name, url, JSON.stringify(job)], {
      timeout: 30_000,
    });
    return Number(stdout);
  } catch {
    return NaN;
  }
}
