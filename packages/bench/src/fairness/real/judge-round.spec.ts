import { EMPTY } from 'rxjs';
import type { Box } from './box.ts';
import type { Heard } from './host.ts';
import { judgeRound } from './judge-round.ts';
import type { PlayedRound } from './play-round.ts';

/** A box whose clock is ahead by a thousand ms times its number. */
function box(buzzerId: number): Box {
  return { clientId: `box-${buzzerId}`, buzzerId, clockAheadMs: 1000 * buzzerId, log$: EMPTY, press: () => 0 };
}

/** A claim of a press at this time, which is heard later. */
function claim(buzzerId: number, pressedAt: number, at: number): Heard {
  const stamp = pressedAt + 1000 * buzzerId;
  const message = { client_id: `box-${buzzerId}`, buzzerId, press_id: `${buzzerId}-a`, at: stamp };
  return { at, message: { type: 'press_claim', ...message } };
}

function number(buzzerId: number, at: number, verdict?: string): Heard {
  const message = { type: 'buzzer_pressed', buzzerId, press_id: `${buzzerId}-a` };
  return { at, message: verdict === undefined ? message : { ...message, verdict } };
}

/** What the referee says after the first claim: the winner, and how far behind the other one is, ± 1 ms. */
function record(winner: number, other: number, behindMs: number): PlayedRound['records'][number] {
  const claimOf = (buzzerId: number, behindMs: number) => ({
    press_id: `${buzzerId}-a`,
    behind_ms: behindMs,
    error_ms: 0.5,
  });
  return { kind: 'verdict', after_ms: 6, claims: [claimOf(winner, 0), claimOf(other, behindMs)], unheard: [] };
}

/** Box 1 presses at 100 and box 2 at 105, but the claim of box 2 arrives first. */
const played: PlayedRound = {
  presses: [
    { box: box(1), at: 99 },
    { box: box(2), at: 104 },
  ],
  heard: [number(6, 90), claim(2, 105, 110), claim(1, 100, 112), number(1, 118, 'proven')],
  records: [record(1, 2, 5.4)],
  notes: [],
};

describe('a round in comparison with the truth', () => {
  it('knows the first press by the stamps of the boxes and what their clocks are ahead', () => {
    const { ours, arrival, hostMs, numbers, missing } = judgeRound(played);
    expect(ours).toEqual({ isWrong: false, verdictMs: 16, kind: 'proven', intervals: { count: 1, held: 1 } });
    expect(arrival).toEqual({ isWrong: true, verdictMs: 10 });
    expect({ hostMs, numbers, missing }).toEqual({ hostMs: 18, numbers: 1, missing: 0 });
  });

  it('is wrong if another press was first, and its interval does not hold a time beyond the error', () => {
    const heard = [claim(2, 105, 110), claim(1, 100, 112), number(2, 118, 'likely')];
    const { ours } = judgeRound({ ...played, heard, records: [record(2, 1, 0.4)] });
    expect(ours).toMatchObject({ isWrong: true, kind: 'likely', intervals: { count: 1, held: 0 } });
  });

  it('has a winner without a verdict if a box has sent its press itself', () => {
    const heard = [claim(1, 100, 112), number(1, 600), number(2, 605)];
    const { ours, numbers, different, shown, compared } = judgeRound({ ...played, heard, records: [] });
    expect(ours).toEqual({ isWrong: false, verdictMs: 500 });
    expect({ numbers, different, shown, compared }).toEqual({ numbers: 2, different: 2, shown: 1, compared: 0 });
  });

  it('has no winner if the host heard of none', () => {
    expect(judgeRound({ ...played, heard: [], records: [] })).toMatchObject({ ours: undefined, arrival: undefined });
  });

  it('misses a press that nobody claimed, unless its box says that it came too late', () => {
    const heard = [claim(1, 100, 112), number(1, 118, 'proven')];
    expect(judgeRound({ ...played, heard }).missing).toBe(1);
    const notes = ['box-2: INFO: press 2 ignored: 1 of another box was first'];
    expect(judgeRound({ ...played, heard, notes }).missing).toBe(0);
  });

  it('counts a claim once that is written twice', () => {
    const heard = [claim(1, 100, 112), claim(1, 100, 113), number(1, 118, 'proven')];
    expect(judgeRound({ ...played, heard }).arrival).toEqual({ isWrong: false, verdictMs: 12 });
  });
});
