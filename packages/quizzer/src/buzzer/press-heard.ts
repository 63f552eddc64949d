import { isNarrowed } from '../messages/is-narrowed.ts';
import type { QuizzerMessage } from '../messages/quizzer-message.ts';
import type { BuzzerIdentity } from './buzzer-identity.ts';
import type { BuzzerState } from './buzzer-state.ts';
import type { BuzzerStep } from './buzzer-step.ts';

/** How long after an enabling a `null` is that of a box which was late to hear of it, in ms. */
const lateClearMs = 2000;

/** What a `buzzer_pressed` does that the backend has relayed: anybody's, or our own that has come back. */
export function pressHeard(
  { idPrefix }: BuzzerIdentity,
  state: BuzzerState,
  { buzzerId, press_id, recipient }: QuizzerMessage<'buzzer_pressed'>,
  at: number,
): BuzzerStep {
  // What not everybody hears decides nothing.
  if (isNarrowed(recipient)) return { state, send: [] };
  const isOurs =
    typeof press_id === 'string' &&
    (press_id === state.unheard?.press_id || (idPrefix !== undefined && press_id.startsWith(`${idPrefix}-`)));
  return buzzerId === null ? clearHeard(state, isOurs, at) : numberHeard(state, buzzerId, isOurs);
}

/** The first number since a clear wins, whoever takes which for the first press: that order is the same for all. */
function numberHeard(state: BuzzerState, buzzerId: number, isOurs: boolean): BuzzerStep {
  if (state.numberHeard) return { state, send: [] };
  // A number from before the clear is of the round before: a press of ours may still win.
  const unheard = state.clear === 'heard' ? null : state.unheard;
  const next = { ...state, numberHeard: true, clearDue: null, unheard };
  if (isOurs) return { state: { ...next, selected: buzzerId, lostTo: null }, send: [] };
  const gives = state.selected === null ? '' : `${state.selected} gives way: `;
  return {
    state: { ...next, selected: null, lostTo: buzzerId },
    send: [],
    note: `${gives}${buzzerId} of another box was first`,
  };
}

function clearHeard(state: BuzzerState, isOurs: boolean, at: number): BuzzerStep {
  const next = { ...state, numberHeard: false, clear: 'heard' as const, clearDue: null };
  const { clear, selected, unheard, joinedSince } = state;
  if (clear !== 'heard') {
    // Two that clear have not heard of each other: the one that is relayed first goes on doing so.
    const yielding = clear === 'sent' && !isOurs;
    return {
      state: {
        ...next,
        selected: unheard?.buzzerId ?? null,
        lostTo: null,
        joinedSince: yielding ? [...joinedSince, 'unknown'] : joinedSince,
      },
      send: clear === 'awaited' && unheard ? [unheard] : [],
    };
  }
  // A round that is cleared stays as it is for us; but the host has forgotten who won, if this is a box that was late to hear of it.
  const forgotten = selected !== null && unheard === null && state.online && at <= state.enabledAt + lateClearMs;
  if (!forgotten) return { state: next, send: [] };
  const again = { type: 'buzzer_pressed' as const, buzzerId: selected };
  return {
    state: { ...next, unheard: again },
    send: [again],
    note: `${selected} is told again: another box has cleared the round late`,
  };
}
