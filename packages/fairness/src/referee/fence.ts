import { claimTtlMs, verdictMs } from '../claims/claim-state.ts';
import type { Claim } from '../verdict/claim.ts';
import { decide } from './decide.ts';
import { pingBoxes } from './pings.ts';
import type { RefereeBox, RefereeState } from './referee-state.ts';
import { type RefereeIdentity, type RefereeStep, stepTo } from './referee-step.ts';

/** How long to wait for the boxes, in ms from the first claim. */
const patienceMs = 300;

/** How long a box that does not answer takes part, in ms. One that is silent for longer has no link, and accepts no presses. */
const silentMs = 5000;

/**
 * Decides the round as soon as all boxes have vouched that they have no earlier press. A socket is first in, first out: a box that answers
 * a ping from after the press has no earlier claim on the way.
 */
export function judge(identity: RefereeIdentity, state: RefereeState, at: number): RefereeStep {
  const { round } = state;
  const { claims, fencedAt } = round;
  if (claims.length === 0 || round.closed || round.verdict !== null || !state.rules) return stepTo(state);
  // This referee was frozen, or has just taken over: the boxes have sent their presses without a verdict.
  if (claims.some(({ arrivedAt }) => at >= arrivedAt + verdictMs)) return leaveUndecided(state);
  if (fencedAt === null) return judge(identity, { ...state, round: { ...round, fencedAt: at } }, at);
  const silent = silentBoxes(state, fencedAt).filter((box) => box.answeredFrom < fenceFrom(claims, box));
  if (silent.length === 0 || at >= fencedAt + patienceMs) return decide(identity, state, silent, at);
  const unasked = silent.filter((box) => box.leftAt === null && lastPingOf(box) < fenceFrom(claims, box));
  return pingBoxes(
    state,
    unasked.filter((box) => at >= fenceFrom(claims, box)),
    at,
  );
}

/** Leaves a round to the boxes, so that a press of one round can never come back in the next one. */
function leaveUndecided(state: RefereeState): RefereeStep {
  const text = `a claim is more than ${verdictMs} ms old: the boxes send their presses without a verdict`;
  return stepTo({ ...state, round: { ...state.round, closed: true } }, { kind: 'note', text });
}

/** When this referee has to look at the fence again. */
export function fenceDueAt(state: RefereeState): number {
  const { claims, fencedAt, closed, verdict } = state.round;
  if (fencedAt === null || closed || verdict !== null || !state.rules) return Infinity;
  const asking = silentBoxes(state, fencedAt)
    .filter((box) => box.leftAt === null && lastPingOf(box) < fenceFrom(claims, box))
    .map((box) => fenceFrom(claims, box));
  return Math.min(fencedAt + patienceMs, ...asking);
}

/**
 * From when on a ping vouches for a box: the press that may win was earlier, by more than the time that an edge of this box may take from
 * the pin to the socket.
 */
function fenceFrom(claims: readonly Claim[], { edgeMs }: RefereeBox): number {
  return Math.min(...claims.map(({ latest }) => latest)) + edgeMs;
}

function lastPingOf({ pings }: RefereeBox): number {
  return pings.at(-1)?.sent ?? -Infinity;
}

/** The boxes without a claim that may have had a press before the fence. */
function silentBoxes({ boxes, round }: RefereeState, fencedAt: number): readonly RefereeBox[] {
  const claimants = new Set(round.claims.map(({ clientId }) => clientId));
  return [...boxes.values()].filter(
    ({ clientId, clock, heardAt, leftAt }) =>
      !claimants.has(clientId) &&
      // A name that never answered may be invented.
      clock.heardAt > -Infinity &&
      heardAt >= fencedAt - silentMs &&
      // A box that has left may still have a claim on the way.
      (leftAt === null || leftAt >= fencedAt - claimTtlMs),
  );
}
