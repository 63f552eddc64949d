import { initialBuzzerState } from '@hardware-ws/quizzer';
import { steppedBack, takenOver } from './handed-over.ts';

describe('takenOver', () => {
  it('lets a winner among its buzzers stay its winner', () => {
    expect(takenOver({ ...initialBuzzerState, lostTo: 2 }, [1, 2])).toEqual({ ...initialBuzzerState, selected: 2 });
  });

  it('has lost to a buzzer of another box, as the box had', () => {
    const lost = { ...initialBuzzerState, lostTo: 7 };
    expect(takenOver(lost, [1, 2])).toBe(lost);
    expect(takenOver(initialBuzzerState, [1, 2])).toBe(initialBuzzerState);
  });
});

describe('steppedBack', () => {
  it('forgets a press that was not sent, and knows who won', () => {
    const pendingPress = { type: 'buzzer_pressed', buzzerId: 1 } as const;
    const state = { ...initialBuzzerState, selected: 1, pendingPress, clear: 'awaited' as const, clearDueAt: 5 };
    expect(steppedBack(state)).toEqual({ ...initialBuzzerState, lostTo: 1 });
    expect(steppedBack({ ...initialBuzzerState, lostTo: 7 })).toEqual({ ...initialBuzzerState, lostTo: 7 });
  });
});
