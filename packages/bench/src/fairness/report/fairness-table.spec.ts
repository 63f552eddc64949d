import { fairnessTable } from './fairness-table.ts';
import type { Row } from './row.ts';

const arrival: Row = {
  model: 'wifi-busy',
  gap_ms: 20,
  candidate: 'arrival_rtt',
  trials: 20_000,
  wrong: 1,
  flagged: 0,
  wrong_unflagged: 0.99999,
  wrong_proven: null,
  bound_held: null,
  verdict_ms_p50: 1234.5,
  verdict_ms_p95: 1234.56,
  proven: null,
  likely: null,
  ties: null,
  likely_wrong: null,
};
const ours: Row = {
  ...arrival,
  candidate: 'ours',
  wrong: 1 / 20_000,
  flagged: 0.5,
  wrong_unflagged: 0,
  wrong_proven: 0,
  bound_held: 1,
  proven: 10_000,
  likely: 6000,
  ties: 4000,
  likely_wrong: 1,
};

describe('fairnessTable', () => {
  it('is a Markdown table, and says how sure our verdicts were', () => {
    expect(fairnessTable([arrival, ours])).toBe(
      [
        '| candidate   | gap ms |  wrong | flagged | wrong, not flagged | wrong proven | p50 ms | p95 ms |',
        '| ----------- | -----: | -----: | ------: | -----------------: | -----------: | -----: | -----: |',
        '| arrival_rtt |     20 |  100 % |     0 % |            99.99 % |              | 1234.5 | 1234.6 |',
        '| ours        |     20 | 0.01 % | 50.00 % |                0 % |            0 | 1234.5 | 1234.6 |',
        '',
        '- ours, 20 ms: 10000 proven, 6000 likely (1 wrong), 4000 ties; 100 % of the intervals hold the true time',
      ].join('\n'),
    );
  });

  it('fits into 100 columns', () => {
    const lines = fairnessTable([arrival, { ...ours, wrong_proven: 12_345 }]).split('\n');
    expect(Math.max(...lines.filter((line) => line.startsWith('|')).map(({ length }) => length))).toBeLessThanOrEqual(
      100,
    );
  });
});
