import type { BuzzerState } from '@hardware-ws/quizzer';

/** The state with which a spare goes on for the box that it replaces. If that box has won the round, so has this one. */
export function takenOver(state: BuzzerState, buzzerIds: readonly number[]): BuzzerState {
  const { lostTo } = state;
  return lostTo !== null && buzzerIds.includes(lostTo) ? { ...state, selected: lostTo, lostTo: null } : state;
}

/** The state with which a box that has stepped back watches the game. What it had not sent is forgotten. */
export function steppedBack(state: BuzzerState): BuzzerState {
  const { selected, lostTo } = state;
  return { ...state, selected: null, lostTo: selected ?? lostTo, pendingPress: null, clear: 'heard', clearDueAt: null };
}
