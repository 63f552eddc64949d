import type { CpuShare } from '../engine/cpu.ts';
import type { ActFigures } from '../judge/act-figures.ts';
import type { SetUpReport } from '../play/play-set-up.ts';

/** A row of the table: its name, and its cell for a set-up. */
export type Row = readonly [name: string, cell: (report: SetUpReport) => string];

/** A time that may be `Infinity`, in seconds. */
export function secondsText(ms: number): string {
  return ms === Infinity ? 'never' : `${(ms / 1000).toFixed(1)} s`;
}

/** How many presses a second there were. */
export function rateText({ presses, seconds }: { readonly presses: number; readonly seconds: number }): string {
  return `${Math.round(presses / seconds)}`;
}

/** The time from a press until all of its game have heard it. */
export function heardText({ heardByAllMs: { p50, p99 } }: Pick<ActFigures, 'heardByAllMs'>): string {
  if (p99 === Infinity) return p50 === Infinity ? 'never' : `${Math.round(p50)} ms / never`;
  return `${Math.round(p50)} / ${Math.round(p99)} ms`;
}

/** What each kind of process used, in percent of one core. */
export function cpuText(shares: readonly CpuShare[]): string {
  return `${shares.map(({ all }) => Math.round(100 * all)).join(', ')} %`;
}
