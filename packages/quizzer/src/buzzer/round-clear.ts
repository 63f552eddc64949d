import type { BuzzerState } from './buzzer-state.ts';
import type { BuzzerStep } from './buzzer-step.ts';

/** How long the box that joined last has to clear a round, in ms: the round trip of a slow link on a bad day. */
const clearWithinMs = 1000;

/** How much longer each earlier box waits for the next one, in ms. It is short, since a held press must still be young. */
const stepMs = 250;

/** A timer that is later than this, in ms, means that the process was frozen. The clear may have arrived unread. */
const frozenMs = 100;

/** Starts a round. The box that joined last clears it at once. All others wait for that, so that no `null` follows a press. */
export function startRound(round: BuzzerState): BuzzerStep {
  const { joinedSince, enabledAt } = round;
  const open = { ...round, selected: null, lostTo: null, pendingPress: null, winnerHeard: false };
  if (joinedSince.length === 0) {
    return { state: { ...open, clear: 'sent', clearDueAt: null }, send: [{ type: 'buzzer_pressed', buzzerId: null }] };
  }
  return {
    state: { ...open, clear: 'awaited', clearDueAt: enabledAt + clearWithinMs + stepMs * (joinedSince.length - 1) },
    send: [],
  };
}

/** Clears the round in place of the boxes that joined later. From then on, this box clears the rounds. */
export function clearOverdue(state: BuzzerState, at: number): BuzzerStep {
  if (state.clear !== 'awaited' || state.clearDueAt === null) return { state, send: [] };
  if (at > state.clearDueAt + frozenMs) return { state: { ...state, clearDueAt: at + clearWithinMs }, send: [] };
  return {
    state: { ...state, clear: 'sent', clearDueAt: null, joinedSince: [] },
    send: [{ type: 'buzzer_pressed', buzzerId: null }, ...(state.pendingPress ? [state.pendingPress] : [])],
    note: 'no other box cleared the round, so this one does',
  };
}
