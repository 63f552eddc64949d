import type { QuizzerMessage } from '../messages/quizzer-messages.ts';
import { isForWholeRoom } from '../messages/recipient.ts';
import type { BuzzerIdentity, BuzzerState } from './buzzer-state.ts';
import type { BuzzerStep } from './buzzer-step.ts';

/** How long after the start of a round a `null` may still come from a box that heard about the round late, in ms. */
const lateClearMs = 2000;

/** The backend relayed a `buzzer_pressed`: another client's, or this client's own. */
export function pressHeard(
  { idPrefix }: BuzzerIdentity,
  state: BuzzerState,
  { buzzerId, press_id, recipient }: QuizzerMessage<'buzzer_pressed'>,
  at: number,
): BuzzerStep {
  // A message that not everybody hears decides nothing.
  if (!isForWholeRoom(recipient)) return { state, send: [] };
  const isOurs =
    typeof press_id === 'string' &&
    (press_id === state.pendingPress?.press_id || (idPrefix !== undefined && press_id.startsWith(`${idPrefix}-`)));
  return buzzerId === null ? clearHeard(state, isOurs, at) : numberHeard(state, buzzerId, isOurs);
}

/** The first number after a clear wins, whatever each box takes for the first press: that order is the same for all. */
function numberHeard(state: BuzzerState, buzzerId: number, isOurs: boolean): BuzzerStep {
  if (state.winnerHeard) return { state, send: [] };
  // A number from before the clear belongs to the previous round: this box's press may still win.
  const pendingPress = state.clear === 'heard' ? null : state.pendingPress;
  const next = { ...state, winnerHeard: true, clearDueAt: null, pendingPress };
  if (isOurs) return { state: { ...next, selected: buzzerId, lostTo: null }, send: [] };
  const loser = state.selected === null ? '' : `${state.selected} lost: `;
  return {
    state: { ...next, selected: null, lostTo: buzzerId },
    send: [],
    note: `${loser}${buzzerId} of another box was first`,
  };
}

function clearHeard(state: BuzzerState, isOurs: boolean, at: number): BuzzerStep {
  const next = { ...state, winnerHeard: false, clear: 'heard' as const, clearDueAt: null };
  const { clear, selected, pendingPress, joinedSince } = state;
  if (clear !== 'heard') {
    // Two boxes that both clear do not know of each other. The one whose clear is relayed first keeps the task.
    const yielding = clear === 'sent' && !isOurs;
    return {
      state: {
        ...next,
        selected: pendingPress?.buzzerId ?? null,
        lostTo: null,
        joinedSince: yielding ? [...joinedSince, 'unknown'] : joinedSince,
      },
      send: clear === 'awaited' && pendingPress ? [pendingPress] : [],
    };
  }
  // A second clear does not change the round for this box. But if it comes from a late box, the host has forgotten the winner.
  const forgotten = selected !== null && pendingPress === null && state.online && at <= state.enabledAt + lateClearMs;
  if (!forgotten) return { state: next, send: [] };
  const again = { type: 'buzzer_pressed' as const, buzzerId: selected };
  return {
    state: { ...next, pendingPress: again },
    send: [again],
    note: `${selected} is sent again: another box cleared the round late`,
  };
}
