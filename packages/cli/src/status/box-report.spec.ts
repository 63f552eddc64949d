import { initialBuzzerState } from '@hardware-ws/quizzer';
import { boxReport, isPress } from './box-report.ts';

const clock = { monotonic: () => 5000, wall: () => 0 };

describe('the report of a box', () => {
  it('tells whether the buzzers are enabled and who was first', () => {
    expect(boxReport({ state: { ...initialBuzzerState, enabled: true, selected: 2 }, clock })).toEqual({
      enabled: true,
      selected: 2,
    });
  });

  it('tells that the box is in fair mode, and how long ago its last press was', () => {
    const press = { type: 'press_claim', press_id: 'a-1', buzzerId: 3, at: 3999.6, client_id: 'main' } as const;
    expect(boxReport({ state: initialBuzzerState, press, fair: true, clock })).toEqual({
      enabled: false,
      fair: true,
      selected: null,
      last_press: 3,
      last_press_ms_ago: 1000,
    });
  });
});

it('a claim and a number are presses, a clear is none', () => {
  const sent = [
    { type: 'press_claim', press_id: 'a-1', buzzerId: 3, at: 1, client_id: 'main' },
    { type: 'buzzer_pressed', buzzerId: 3 },
    { type: 'buzzer_pressed', buzzerId: null },
    { type: 'box_status', client_id: 'main' },
  ] as const;
  expect(sent.map((message) => isPress(message))).toEqual([true, true, false, false]);
});
