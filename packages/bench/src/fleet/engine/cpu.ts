import { readdirSync, readFileSync } from 'node:fs';
import { systemClock } from '@hardware-ws/client';

/** The processes to watch, by the name of their kind. */
export type Processes = Readonly<Record<string, readonly number[]>>;

/** How much of one core each kind of process used, all of that kind together, and the busiest of them. 1 is one core. */
export interface CpuShare {
  readonly kind: string;
  readonly processes: number;
  readonly all: number;
  readonly busiest: number;
}

/** The kernel counts processor time in these, in ms. */
const tickMs = 10;

/** Begins to watch processes. The function returns what they have used since. A process that has ended is left out. */
export function watchCpu(processes: Processes): () => readonly CpuShare[] {
  const from = systemClock.monotonic();
  const before = new Map(Object.values(processes).flatMap((pids) => pids.map((pid) => [pid, usedMs(pid)])));
  const machineBefore = machineMs();
  return () => {
    const ms = systemClock.monotonic() - from;
    const share = (pid: number) => (usedMs(pid) - (before.get(pid) ?? NaN)) / ms;
    const shares = Object.entries(processes).map(([kind, pids]) => {
      const each = pids.map(share).filter((used) => !Number.isNaN(used));
      return { kind, processes: pids.length, all: sum(each), busiest: Math.max(0, ...each) };
    });
    const rest = (machineMs() - machineBefore) / ms - sum(shares.map(({ all }) => all));
    return [...shares, { kind: 'others', processes: 0, all: Math.max(0, rest), busiest: 0 }];
  };
}

/** How many files and sockets a process has open. 0 if it has ended. */
export function openFiles(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0;
  }
}

/** The processor time that a process has used. `NaN` if it has ended. */
function usedMs(pid: number): number {
  try {
    // The name of the program, in brackets, may contain spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * tickMs;
  } catch {
    return NaN;
  }
}

/** The processor time that the whole machine has used, idle time left out. */
function machineMs(): number {
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = (
    /^cpu +(.*)$/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1] ?? ''
  )
    .split(' ')
    .map(Number);
  return (user + nice + system + irq + softirq) * tickMs;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
