import type { Figures, Spread } from '../judge/figures.ts';

function ms(time: number | null) {
  return time === null ? 'never' : `${time}`;
}
function both({ median, p90 }: Spread) {
  return `${ms(median)} / ${ms(p90)}`;
}

function share(count: number, sent: number) {
  return count === 0 ? '0' : `${count} (${((100 * count) / sent).toFixed(1)} %)`;
}

const columns: Readonly<Record<string, (figures: CandidateFigures) => number | string>> = {
  faults: ({ faults }) => faults,
  presses: ({ sent }) => sent,
  lost: ({ lost, sent }) => share(lost, sent),
  'lost in total': ({ lostInAll, sent }) => share(lostInAll, sent),
  duplicated: ({ duplicated }) => duplicated,
  'duplicated without ids': ({ duplicatedWithoutIds, sent }) => share(duplicatedWithoutIds, sent),
  stale: ({ stale, sent }) => share(stale, sent),
  'stale at the host': ({ staleAtHost, sent }) => share(staleAtHost, sent),
  reordered: ({ reordered }) => reordered,
  'detected (ms)': ({ noticedMs }) => both(noticedMs),
  'silence detected (ms)': ({ silenceNoticedMs }) => both(silenceNoticedMs),
  'reconnected (ms)': ({ reconnectedMs }) => both(reconnectedMs),
  'dials in 12 s': ({ dialsIn12s }) => dialsIn12s,
  'peak dials in 20 ms': ({ peakDialsPer20ms }) => peakDialsPer20ms,
  'stale replays, of 20': ({ staleReplays }) => staleReplays,
  crashes: ({ crashed }) => crashed,
  'gave up': ({ gaveUp }) => gaveUp,
};

/** Formats the figures as a Markdown table, with a row for each measure and a column for each candidate. */
export function figuresTable(candidates: ReadonlyMap<string, CandidateFigures>): string {
  const row = (cells: readonly (number | string)[]) => `| ${cells.join(' | ')} |`;
  return [
    row(['', ...candidates.keys()]),
    row(['---', ...[...candidates].map(() => '---:')]),
    ...Object.entries(columns).map(([name, cell]) => row([name, ...[...candidates.values()].map(cell)])),
  ].join('\n');
}

/** All figures of one candidate. */
export interface CandidateFigures extends Figures {
  /** How many times one connection dialled in 12 s if the server closed each connection shortly after accepting it. */
  readonly dialsIn12s: number;
  /** The most dials in any 20 ms after 60 connections were reset at once. */
  readonly peakDialsPer20ms: number;
  /** How many of 20 presses made during an outage of 5 s arrived after their ttl. */
  readonly staleReplays: number;
}
