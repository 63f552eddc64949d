import type { QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import { centreOf } from '../verdict/claim.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { verdictOf } from '../verdict/verdict-of.ts';
import { doubtMs } from './boxes.ts';
import type { RefereeBox, RefereeRound, RefereeState } from './referee-state.ts';
import type { RefereeIdentity, RefereeStep } from './referee-step.ts';

/** Decides the round by its claims, without the boxes that are still silent. */
export function decide(
  { tieMs }: RefereeIdentity,
  state: RefereeState,
  silent: readonly RefereeBox[],
  at: number,
): RefereeStep {
  const { round, boxes } = state;
  const claimants = new Set(round.claims.map(({ clientId }) => clientId));
  // A name that two clients bear vouches for neither of them. A clock that stepped matters only where its time is used.
  const isDoubtful = ({ clientId, sharedAt, steppedAt }: RefereeBox) =>
    Math.max(sharedAt, claimants.has(clientId) ? steppedAt : -Infinity) > at - doubtMs;
  const verdict = verdictOf({
    claims: round.claims,
    unheard: [...new Set([...silent.map(({ clientId }) => clientId), ...staleBoxes(round)])],
    doubtful: [...boxes.values()].filter(isDoubtful).map(({ clientId }) => clientId),
    tieMs,
  });
  return {
    state: { ...state, round: { ...round, verdict } },
    send: [winnerMessage(verdict)],
    events: [{ kind: 'verdict', verdict, refused: round.refused, after_ms: at - (round.fencedAt ?? at) }],
  };
}

/** The boxes whose claim came too late to be judged: it may have been the earliest. */
function staleBoxes({ refused, claims }: RefereeRound): readonly string[] {
  const claimants = new Set(claims.map(({ clientId }) => clientId));
  return refused.flatMap(({ why, client_id }) => (why === 'stale' && !claimants.has(client_id) ? [client_id] : []));
}

/** The one message that the host gets. */
function winnerMessage({ winner, kind, margin_ms, error_ms }: Verdict): QuizzerOutgoingMessage<'buzzer_pressed'> {
  return {
    type: 'buzzer_pressed',
    buzzerId: winner.buzzerId,
    press_id: winner.pressId,
    at: centreOf(winner),
    verdict: kind,
    margin_ms: margin_ms === null ? null : rounded(margin_ms),
    error_ms: rounded(error_ms),
  };
}

function rounded(ms: number): number {
  return Math.round(ms * 100) / 100;
}
