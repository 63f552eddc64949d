import { brokenPromises } from './broken-promises.ts';
import type { JudgedRound } from './judge-round.ts';
import { killedFigures, networkFigures, realRows } from './real-figures.ts';

const good: JudgedRound = {
  ours: { isWrong: false, verdictMs: 12, kind: 'proven', intervals: { count: 1, held: 1 } },
  arrival: { isWrong: false, verdictMs: 3 },
  hostMs: 14,
  compared: 2,
  numbers: 1,
  different: 1,
  shown: 1,
  unheard: 0,
  lateEvidence: 0,
  missing: 0,
};

/** The sentences about a LAN with this round after two good ones, and with this one in which the referee is killed. */
function broken(round: Partial<JudgedRound>, killed: Partial<JudgedRound> = {}) {
  const played = { model: 'lan', rounds: [good, good, { ...good, ...round }], killed: [{ ...good, ...killed }] };
  const rows = realRows(played);
  return brokenPromises({ rows, networks: [networkFigures(played)], killed: [killedFigures(played)] });
}

describe('the promises of real processes', () => {
  it('are kept by rounds in which everything is right', () => {
    expect(broken({})).toEqual([]);
  });

  it('allow a wrong winner that is not called proven, and a second number that the host does not show', () => {
    const ours = { isWrong: true, verdictMs: 12, kind: 'tie' as const };
    expect(broken({ ours, numbers: 2, different: 2 })).toEqual([]);
  });

  it.each<[Partial<JudgedRound>, string]>([
    [{ ours: { isWrong: true, verdictMs: 12, kind: 'proven' } }, 'lan: 1 wrong winners were called proven'],
    [
      { ours: { isWrong: false, verdictMs: 12, kind: 'proven', intervals: { count: 1, held: 0 } } },
      'lan: 33 % of the intervals do not hold the truth',
    ],
    [{ ours: { isWrong: false, verdictMs: 500 } }, 'lan: 1 rounds had no verdict, although the referee ran'],
    [{ ours: undefined }, 'lan: 1 rounds had no winner, although the referee ran'],
    [{ shown: 2 }, 'lan: the host showed more than one winner in 1 rounds'],
    [{ missing: 1 }, 'lan: 1 presses were never claimed'],
  ])('are broken by %j', (round, sentence) => {
    expect(broken(round)).toEqual([sentence]);
  });

  it('are broken by verdicts that take too long', () => {
    const slow = { ...good, ours: { isWrong: false, verdictMs: 15.5, kind: 'proven' as const } };
    const networks = [networkFigures({ model: 'lan', rounds: [good, slow, slow], killed: [] })];
    expect(brokenPromises({ rows: [], networks, killed: [] })).toEqual([
      'lan: a verdict takes 15.5 ms, expected 15 at most',
    ]);
  });

  it('are broken by a round without a winner or with two of them while the referee is away', () => {
    expect(broken({}, { ours: undefined })).toEqual(['lan, referee killed: 1 rounds had no winner']);
    expect(broken({}, { shown: 2 })).toEqual(['lan, referee killed: the host showed more than one winner in 1 rounds']);
  });
});
