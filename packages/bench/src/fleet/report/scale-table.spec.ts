import { actFigures } from '../judge/act-figures.ts';
import type { LimitStep } from '../play/play-limit.ts';
import type { ActReport, SetUpReport } from '../play/play-set-up.ts';
import { actOf, away, heardBy } from '../testing/act-of.ts';
import { scaleTable } from './scale-table.ts';

const shares = [{ kind: 'redis', processes: 1, all: 0.034, busiest: 0.034 }];
const took = { seconds: 2, shares, files: 274 };

/** An act of two presses in two seconds: one that all hear after these times, and one that is never confirmed. */
function act(ms: number, incident: Parameters<typeof actOf>[0] = {}): ActReport {
  const presses = [0, 1].map((n) => ({ n, box: 0, at: 1000 }));
  const outcomes = [
    { n: 0, outcome: 'confirmed' },
    { n: 1, outcome: 'unconfirmed' },
  ];
  const hearings = heardBy(0, 1000, { 0: 3, 2: ms, 4: 5 });
  return { ...actFigures(actOf({ presses, outcomes, hearings, ...incident })), ...took, overflows: 31 };
}

function step(rate: number, holds: boolean): LimitStep {
  return { rate, holds, full: holds ? [] : ['workers'], figures: act(rate), ...took };
}

const report: SetUpReport = {
  ...{ name: '4 workers', workers: 4, layer: 'queues', isSharded: false, joinMs: 7940, broken: [] },
  quiet: act(9),
  steps: [step(40, true), step(80, false), step(60, true), step(160, false)],
  worker: act(9, { incidentAt: 500, links: away(2, 501, 900) }),
  redis: act(9, { incidentAt: 500, links: [{ kind: 'down', box: 2, at: 501 }] }),
};

/** The cells of a row by its name, or of the one that comes so many lines after it. */
function cells(name: string, after = 0) {
  const lines = scaleTable([report, { ...report, name: '1 worker', steps: [] }]).split('\n');
  const line = lines.findIndex((line) => line.startsWith(`| ${name} |`));
  return lines[line + after]?.split(' | ').slice(1).join(' | ').replace(/ \|$/, '');
}

describe('the table of a fleet', () => {
  it('has a column for each set-up', () => {
    expect(scaleTable([report, { ...report, name: '1 worker' }]).split('\n')[0]).toBe('|  | 4 workers | 1 worker |');
  });

  it('shows the fastest rate that held and the slowest that did not, or that there was none', () => {
    expect(cells('**most that holds**: presses/s', 1)).toBe('60 ms / never | –');
    expect(cells('**too much**: presses/s', 1)).toBe('80 ms / never | –');
    expect(cells('**too much**: presses/s', 3)).toBe('workers | –');
  });

  it('shows what is used, in percent of a core', () => {
    expect(cells('CPU: Redis, workers, boxes, others')).toBe('3 % | 3 %');
  });

  it('shows when all were back, or that not all were', () => {
    expect(cells('**a worker is killed**: links lost', 1)).toBe('0.4 s | 0.4 s');
    expect(cells('**Redis is killed**: links lost', 1)).toBe('never | never');
    expect(cells('**a worker is killed**: links lost', 4)).toBe('1 | 1');
  });
});
