import { claimTtlMs, verdictMs } from '../claims/claim-state.ts';
import { offsetAt } from '../clock/clock-bounds.ts';
import type { FairMessage } from '../messages/fair-messages.ts';
import { centreOf, type Claim } from '../verdict/claim.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { RefereeRound, RefereeState, RefusedClaim } from './referee-state.ts';
import { type RefereeEvent, type RefereeStep, stepTo } from './referee-step.ts';

/** How many claims of one box count in a round. A flood of claims must change nothing for the others, and not fill the memory. */
const mostOfOneBox = 4;

/** A box claims a press. */
export function claimHeard(state: RefereeState, message: FairMessage<'press_claim'>, at: number): RefereeStep {
  const { round } = state;
  const { press_id, client_id } = message;
  const bounds = boundsOf(state, message, at);
  if (bounds === undefined) {
    const isFlood = round.refused.filter(({ why }) => why === 'unknown_box').length >= mostOfOneBox;
    return isFlood ? stepTo(state) : refuse(state, round, { client_id, press_id, why: 'unknown_box' });
  }
  const ofBox = round.heard.filter(({ clientId }) => clientId === client_id);
  if (ofBox.length >= mostOfOneBox || ofBox.some(({ pressId }) => pressId === press_id)) return stepTo(state);
  const known = { ...round, heard: [...round.heard, { clientId: client_id, pressId: press_id }] };
  const { earliest, latest } = bounds;
  const claim: Claim = {
    pressId: press_id,
    buzzerId: message.buzzerId,
    clientId: client_id,
    earliest: Math.max(earliest, state.armedSince),
    latest: Math.min(latest, at),
    arrivedAt: at,
  };
  if (earliest > at) return refuse(state, known, { client_id, press_id, why: 'bad_stamp' });
  if (latest < state.armedSince) {
    const late = lateEvidence(state.previous, { ...claim, earliest, latest });
    return refuse(state, known, { client_id, press_id, why: 'false_start' }, ...late);
  }
  if (round.verdict !== null) return stepTo({ ...state, round: known }, ...lateEvidence(round.verdict, claim));
  if (at >= latest + verdictMs) {
    // A time that no box would claim must not cast doubt on the others.
    const why = at >= latest + claimTtlMs ? 'bad_stamp' : 'stale';
    return refuse(state, known, { client_id, press_id, why });
  }
  if (round.claims.some(({ clientId }) => clientId === client_id)) {
    return refuse(state, known, { client_id, press_id, why: 'second' });
  }
  if (round.closed) return stepTo({ ...state, round: known });
  return stepTo({ ...state, round: { ...known, claims: [...round.claims, claim] } });
}

/** The bounds of the time of a press on our clock, as far as its box and the clock of its box are known. */
function boundsOf({ boxes }: RefereeState, { client_id, at }: FairMessage<'press_claim'>, now: number) {
  const box = boxes.get(client_id);
  if (box === undefined) return undefined;
  const first = offsetAt(box.clock, now);
  if (first === undefined) return undefined;
  // The clocks have drifted since the press: the offset of then is further from what is known than that of now.
  const then = offsetAt(box.clock, at - first.atMost) ?? first;
  const [atLeast, atMost] = [Math.min(first.atLeast, then.atLeast), Math.max(first.atMost, then.atMost)];
  return { earliest: at - atMost - box.sampleMs, latest: at - atLeast };
}

function refuse(
  state: RefereeState,
  round: RefereeRound,
  refused: RefusedClaim,
  ...events: readonly RefereeEvent[]
): RefereeStep {
  return stepTo({ ...state, round: { ...round, refused: [...round.refused, refused] } }, ...events);
}

/** A claim that comes after the verdict changes nothing, but if its press was earlier, people have to know. */
function lateEvidence(verdict: Verdict | null, claim: Claim): readonly RefereeEvent[] {
  if (verdict === null) return [];
  const { winner } = verdict;
  const isCopy = verdict.claims.some(({ press_id }) => press_id === claim.pressId);
  const earlierMs = centreOf(winner) - centreOf(claim);
  if (isCopy || !(earlierMs > 0)) return [];
  return [{ kind: 'late_evidence', claim, verdict, earlier_ms: earlierMs, certain: claim.latest < winner.earliest }];
}
