import type { FairMessage } from '../messages/fair-messages.ts';
import { type ClaimIdentity, type ClaimState, verdictMs } from './claim-state.ts';
import type { ClaimStep } from './claim-step.ts';

/** How long a box lets each box before it go first when there is no verdict, in ms: a round trip on a bad day. */
const turnMs = 150;

/** How many boxes a box lets go first. A flood of claims must not hold a press back for long. */
const mostTurns = 3;

/** The room heard a claim: this box's own, or another one that may be before it. */
export function claimHeard(
  { clientId }: ClaimIdentity,
  state: ClaimState,
  { client_id, press_id }: FairMessage<'press_claim'>,
  at: number,
): ClaimStep {
  const recent = [...state.claims].filter(([other, heardAt]) => other !== client_id && at < heardAt + verdictMs);
  const { waiting } = state;
  if (client_id !== clientId) {
    return { state: { ...state, claims: new Map(recent.slice(-mostTurns)).set(client_id, at) }, send: [] };
  }
  if (waiting?.press.press_id !== press_id) return { state, send: [] };
  const until = waiting.since + verdictMs + turnMs * Math.min(recent.length, mostTurns);
  return { state: { ...state, waiting: { ...waiting, until } }, send: [] };
}
