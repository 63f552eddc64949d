import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** What a process takes while nothing happens. */
export interface AtRest {
  /** CPU time of all threads, in % of one core. */
  readonly cpu: number;
  /** How many times a second a thread woke up. */
  readonly wakeups: number;
}

/** Watches a process for `ms`, by what Linux counts for each of its threads. */
export async function atRest(pid: number, ms: number): Promise<AtRest> {
  const before = counted(pid);
  const begun = process.hrtime.bigint();
  await setTimeout(ms);
  const after = counted(pid);
  const ns = Number(process.hrtime.bigint() - begun);
  return {
    cpu: (100 * (after.cpuNs - before.cpuNs)) / ns,
    wakeups: (after.switches - before.switches) / (ns / 1e9),
  };
}

/** A thread that wakes up goes back to sleep, which Linux counts as a voluntary switch. */
function counted(pid: number) {
  const read = (task: string, file: string) => readFileSync(`/proc/${pid}/task/${task}/${file}`, 'utf8');
  const tasks = readdirSync(`/proc/${pid}/task`);
  const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
  return {
    cpuNs: sum(tasks.map((task) => Number(read(task, 'schedstat').split(' ')[0]))),
    switches: sum(tasks.map((task) => Number(/^voluntary_ctxt_switches:\s+(\d+)/m.exec(read(task, 'status'))?.[1]))),
  };
}
