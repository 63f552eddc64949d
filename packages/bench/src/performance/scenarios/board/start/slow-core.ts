import { mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import process from 'node:process';

/** Where the kernel limits the CPU time of processes, and what says a quarter of a core there. The period is short, as a slow core has none. */
const groups = [
  { parent: '/sys/fs/cgroup', limits: { 'cpu.max': '5000 20000' } },
  { parent: '/sys/fs/cgroup/cpu', limits: { 'cpu.cfs_period_us': '20000', 'cpu.cfs_quota_us': '5000' } },
];

/** A group of processes that get a quarter of a core together. */
export interface SlowCore {
  /** The file that a process writes its number to. */
  readonly joins: string;
  readonly remove: () => void;
}

/** Makes a slow core, or returns `undefined` if the kernel or our rights do not allow it. */
export function slowCore(): SlowCore | undefined {
  for (const { parent, limits } of groups) {
    const folder = `${parent}/hardware-ws-bench-${process.pid}`;
    const remove = () => rmdirSync(folder);
    try {
      mkdirSync(folder);
    } catch {
      continue;
    }
    try {
      for (const [name, value] of Object.entries(limits)) writeFileSync(`${folder}/${name}`, value, { flag: 'r+' });
      return { joins: `${folder}/cgroup.procs`, remove };
    } catch {
      remove();
    }
  }
  return undefined;
}
