import { recording, storyOf } from './recording.ts';

describe('storyOf', () => {
  it('recognizes received presses by their ids and ignores those damaged by a flipped bit', () => {
    const recorded = recording();
    recorded.presses.push({ lane: 0, n: 4, at: 12.5 }, { lane: 0, n: 5, at: 13.5 });
    recorded.heard.push(
      { lane: 0, at: 20, press: { n: 4, made_at: 12.5, press_id: 'press-4' } },
      { lane: 0, at: 21, press: { n: 4, made_at: 12.5, press_id: 'press-5' } },
      { lane: 0, at: 22, press: { n: 4, made_at: 12.5, press_id: 'prest-4' } },
      { lane: 0, at: 23, press: { n: 7, made_at: 13.5, press_id: 'press-5' } },
      { lane: 0, at: 24, press: { n: 5, made_at: 13.5, press_id: 7 } },
      { lane: 0, at: 25, press: { n: 9, made_at: 13.5, press_id: 'press-9' } },
    );
    expect(storyOf(recorded).arrivals).toEqual([
      { lane: 0, n: 4, pressId: 'press-4', at: 20 },
      { lane: 0, n: 5, pressId: 'press-5', at: 23 },
    ]);
  });
});
