import { isUndecided } from '@hardware-ws/fairness';
import type { BuzzerState } from '@hardware-ws/quizzer';

/**
 * The state that a box in fair mode shows: a press counts only once the room has heard that it was first. Another box may have been
 * pressed earlier.
 */
export function heardState(state: BuzzerState): BuzzerState {
  return isUndecided(state) ? { ...state, selected: null } : state;
}
