import { initialBuzzerState, type BuzzerState } from '@hardware-ws/quizzer';
import { heardState } from './heard-state.ts';

const pressed: BuzzerState = {
  ...initialBuzzerState,
  enabled: true,
  selected: 2,
  pendingPress: { type: 'buzzer_pressed', buzzerId: 2 },
};

describe('the state that a box in fair mode shows', () => {
  it('has no winner as long as the room has not heard who was first', () => {
    expect(heardState(pressed)).toEqual({ ...pressed, selected: null });
  });

  it('has the winner that the room has heard', () => {
    const won = { ...pressed, pendingPress: null };
    expect(heardState(won)).toBe(won);
  });
});
