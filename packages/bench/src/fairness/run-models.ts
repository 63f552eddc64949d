import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { promisify } from 'node:util';
import { from, lastValueFrom, mergeMap, tap, toArray } from 'rxjs';
import type { Row } from './report/row.ts';

const run = promisify(execFile);

/** What one process simulates. */
export interface ModelJob {
  /** The name of the network. */
  readonly name: string;
  readonly gapsMs: readonly number[];
  /** The number of rounds for each gap. */
  readonly trials: number;
  readonly seed: number;
}

/** Runs each job in a process of its own, as many at once as there are processors. Returns the rows in the order of the jobs. */
export async function runModels(jobs: readonly ModelJob[], say: (line: string) => void): Promise<readonly Row[]> {
  const rows$ = from(jobs).pipe(
    mergeMap(runModel, availableParallelism()),
    tap(([row]) => say(`${row?.model ?? ''}: done`)),
    toArray(),
  );
  const rows = (await lastValueFrom(rows$)).flat();
  return jobs.flatMap(({ name }) => rows.filter(({ model }) => model === name));
}

async function runModel(job: ModelJob): Promise<readonly Row[]> {
  const script = ['--conditions=@hardware-ws/source', '--import', 'tsx', 'packages/bench/src/fairness/run-model.ts'];
  const { stdout } = await run(process.execPath, [...script, JSON.stringify(job)]);
  return JSON.parse(stdout) as readonly Row[];
}
