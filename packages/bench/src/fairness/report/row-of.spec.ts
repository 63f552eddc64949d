import { rowOf } from './row-of.ts';

const what = { model: 'lan', gap_ms: 5 };

describe('rowOf', () => {
  it('counts the verdicts of each kind, and takes a likely winner and a tie as flagged', () => {
    const outcome = (kind: 'proven' | 'likely' | 'tie', isWrong: boolean, held: number) => ({
      kind,
      isWrong,
      verdictMs: 4,
      intervals: { count: 2, held },
    });
    const outcomes = [
      outcome('proven', true, 1),
      outcome('proven', false, 2),
      outcome('likely', true, 2),
      outcome('tie', true, 2),
    ];
    expect(rowOf({ ...what, candidate: 'ours' }, outcomes)).toEqual({
      ...what,
      candidate: 'ours',
      trials: 4,
      wrong: 0.75,
      flagged: 0.5,
      wrong_unflagged: 0.25,
      wrong_proven: 1,
      bound_held: 0.875,
      verdict_ms_p50: 4,
      verdict_ms_p95: 4,
      proven: 2,
      likely: 1,
      ties: 1,
      likely_wrong: 1,
    });
  });

  it('takes nothing as flagged for a candidate without kinds', () => {
    const outcomes = [true, false, false, false].map((isWrong) => ({ isWrong, verdictMs: 1 }));
    expect(rowOf({ ...what, candidate: 'arrival' }, outcomes)).toMatchObject({
      wrong: 0.25,
      flagged: 0,
      wrong_unflagged: 0.25,
      wrong_proven: null,
      bound_held: null,
      likely: null,
    });
  });

  it('states the median and the 95th percentile of the times', () => {
    const outcomes = Array.from({ length: 100 }, (_, n) => ({ isWrong: false, verdictMs: 100 - n }));
    expect(rowOf({ ...what, candidate: 'arrival' }, outcomes)).toMatchObject({
      verdict_ms_p50: 50,
      verdict_ms_p95: 95,
    });
  });
});
