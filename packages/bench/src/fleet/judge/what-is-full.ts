import type { CpuShare } from '../engine/cpu.ts';

/** A process that uses this part of a core has none left: it waits for the other processes now and then. */
const fullShare = 0.8;
/** So much of the machine's cores is all that processes get. */
const fullMachine = 0.9;

/** Names what has no processor time left: kinds of processes, or the whole machine. */
export function whatIsFull(shares: readonly CpuShare[], cores: number): readonly string[] {
  const full = shares.filter(({ busiest }) => busiest >= fullShare).map(({ kind }) => kind);
  const all = shares.reduce((sum, share) => sum + share.all, 0);
  return all >= fullMachine * cores ? [...full, 'all cores'] : full;
}
