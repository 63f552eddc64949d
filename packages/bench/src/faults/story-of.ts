import type { PressHeard } from '../backends/backend.ts';
import type { Arrival, Story } from '../judge/story.ts';
import type { Recording } from './recording.ts';

/** What was recorded, without presses that a flipped bit made into something else. */
export function storyOf({ heard, ...story }: Recording): Story {
  const madeAt = new Map<number, number>(story.presses.map(({ n, at }) => [n, at]));
  const pressOf = ({ n, made_at, press_id }: PressHeard): number | undefined => {
    // Whose id came through is that press, whatever became of the bench's own fields; whose id did not is none.
    const byId = Number(/^press-(\d+)$/.exec(String(press_id))?.[1]);
    const byFields = typeof n === 'number' && madeAt.get(n) === made_at ? n : byId;
    return madeAt.has(byId) && byFields === byId ? byId : undefined;
  };
  const arrivals = heard.flatMap(({ lane, press, at }): readonly Arrival[] => {
    const n = pressOf(press);
    const pressId = typeof press.press_id === 'string' ? press.press_id : undefined;
    return n === undefined ? [] : [{ lane, n, pressId, at }];
  });
  return { ...story, arrivals };
}
