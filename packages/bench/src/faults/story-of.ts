import type { Arrival, Story } from '../judge/story.ts';
import type { Recording } from './recording.ts';

/** What was recorded, without presses that a flipped bit made into something else. */
export function storyOf({ heard, ...story }: Recording): Story {
  const madeAt = new Map<unknown, number>(story.presses.map(({ n, at }) => [n, at]));
  const arrivals = heard
    .filter(({ press }) => madeAt.has(press.n) && madeAt.get(press.n) === press.made_at)
    .map(({ lane, press: { n, press_id }, at }): Arrival => {
      return { lane, n: Number(n), pressId: typeof press_id === 'string' ? press_id : undefined, at };
    });
  return { ...story, arrivals };
}
