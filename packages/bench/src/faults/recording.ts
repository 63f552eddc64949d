import type { PressHeard } from '../backends/backend.ts';
import type { Arrival, Story } from '../judge/story.ts';
import { ignoreElements, tap, type Observable } from 'rxjs';
import type { Peer } from '../peers/peer.ts';

/** A story that is still being recorded. */
export type Recording = {
  -readonly [K in Exclude<keyof Story, 'arrivals'>]: Story[K] extends readonly (infer E)[] ? E[] : never;
} & { readonly heard: { readonly lane: number; readonly press: PressHeard; readonly at: number }[] };

/** Makes an empty recording. */
export function recording(): Recording {
  return { presses: [], writes: [], heard: [], faults: [], troubles: [], links: [], outcomes: [], crashes: [] };
}

/** Runs a candidate while subscribed, and records its reports. */
export function recordPeer$({ report$ }: Peer, story: Recording): Observable<never> {
  return report$.pipe(
    tap((report) => {
      if (report.kind === 'open' || report.kind === 'down' || report.kind === 'gaveUp') story.links.push(report);
      else if (report.kind === 'outcome') story.outcomes.push(report);
      else if (report.kind === 'crashed') story.crashes.push(report.why);
      else if (report.kind === 'pressed') {
        // The time that the candidate reports is more accurate than the time of the command.
        const press = story.presses.findIndex(({ n }) => n === report.n);
        const recorded = story.presses[press];
        if (recorded) story.presses[press] = { ...recorded, at: report.at };
      }
    }),
    ignoreElements(),
  );
}

/** Turns a recording into a story. Ignores received presses that a flipped bit made unrecognizable. */
export function storyOf({ heard, ...story }: Recording): Story {
  const madeAt = new Map<number, number>(story.presses.map(({ n, at }) => [n, at]));
  const pressOf = ({ n, made_at, press_id }: PressHeard): number | undefined => {
    // The id identifies a press, even if the bench's own fields were damaged. A press without a valid id is ignored.
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
