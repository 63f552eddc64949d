import { brokenGuarantees } from './broken-guarantees.ts';
import type { Row } from './row.ts';

const kept: Row = {
  model: 'lan',
  gap_ms: 5,
  candidate: 'ours',
  trials: 1000,
  wrong: 0.1,
  flagged: 0.4,
  wrong_unflagged: 0,
  wrong_proven: 0,
  bound_held: 1,
  verdict_ms_p50: 5,
  verdict_ms_p95: 9,
  proven: 600,
  likely: 200,
  ties: 200,
  likely_wrong: 1,
};

describe('brokenGuarantees', () => {
  it('accepts figures that keep all guarantees', () => {
    expect(brokenGuarantees([kept])).toEqual([]);
  });

  it('names the network and the gap of a wrong winner that was called proven', () => {
    expect(brokenGuarantees([kept, { ...kept, model: 'power-save', gap_ms: 2, wrong_proven: 3 }])).toEqual([
      'power-save, presses 2 ms apart: 3 wrong winners were called proven',
    ]);
  });

  it('reports a single interval that misses its press', () => {
    expect(brokenGuarantees([{ ...kept, bound_held: 1 - 1 / 40_000 }])).toEqual([
      'lan, presses 5 ms apart: 0.0025 % of the intervals did not hold the time of their press',
    ]);
  });

  it('reports more than 0.5 % of wrong likely verdicts', () => {
    expect(brokenGuarantees([{ ...kept, likely_wrong: 2 }])).toEqual([
      'lan, presses 5 ms apart: 2 of 200 likely verdicts were wrong, and 0.5 % is the most',
    ]);
  });

  it('does not judge a few likely verdicts', () => {
    expect(brokenGuarantees([{ ...kept, likely: 199, likely_wrong: 9 }])).toEqual([]);
  });

  it('asks nothing of candidates that promise nothing', () => {
    const none = { wrong_proven: null, bound_held: null, proven: null, likely: null, ties: null, likely_wrong: null };
    expect(brokenGuarantees([{ ...kept, ...none, candidate: 'arrival', wrong: 0.5, wrong_unflagged: 0.5 }])).toEqual(
      [],
    );
  });
});
