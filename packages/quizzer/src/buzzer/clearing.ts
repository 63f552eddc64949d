import type { BuzzerState } from './buzzer-state.ts';
import type { BuzzerStep } from './buzzer-step.ts';

/** How long the box that joined last has to clear a round, in ms: the round trip of a slow link, on a bad day. */
const clearingMs = 1000;

/** How much longer each box that joined before waits for the next one, in ms: nobody is to wait for longer than a press is young. */
const nextMs = 250;

/** A timer that is later than this, in ms, tells of a freeze, in which the clear may have come unread. */
const lateMs = 100;

/** Begins a round. The box that joined last clears it, at once; all others wait for that, so that no `null` comes after a press. */
export function clearing(round: BuzzerState): BuzzerStep {
  const { joinedSince, enabledAt } = round;
  const open = { ...round, selected: null, lostTo: null, unheard: null, numberHeard: false };
  if (joinedSince.length === 0) {
    return { state: { ...open, clear: 'sent', clearDue: null }, send: [{ type: 'buzzer_pressed', buzzerId: null }] };
  }
  return {
    state: { ...open, clear: 'awaited', clearDue: enabledAt + clearingMs + nextMs * (joinedSince.length - 1) },
    send: [],
  };
}

/** Clears the round in place of those that joined later, and is the one to clear from now on. */
export function clearOverdue(state: BuzzerState, at: number): BuzzerStep {
  if (state.clear !== 'awaited' || state.clearDue === null) return { state, send: [] };
  if (at > state.clearDue + lateMs) return { state: { ...state, clearDue: at + clearingMs }, send: [] };
  return {
    state: { ...state, clear: 'sent', clearDue: null, joinedSince: [] },
    send: [{ type: 'buzzer_pressed', buzzerId: null }, ...(state.unheard ? [state.unheard] : [])],
    note: 'no other box has cleared the round: this one does',
  };
}
