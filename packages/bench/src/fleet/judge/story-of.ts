import type { Story } from '../../judge/story.ts';
import type { Hearing } from '../boxes/box-messages.ts';
import type { Act } from './act.ts';
import { recoveries } from './recovery.ts';

/**
 * The story of an act, as the judge of all candidates reads it. A press arrives where it was made, as its echo. If its box does not
 * hear it, it arrives at the first box that does. The path of a box is in trouble from the incident until it hears its game again.
 */
export function storyOf(act: Act): Story {
  const { presses, hearings, outcomes, links, incidentAt } = act;
  const byPress = new Map<number, Hearing[]>();
  for (const hearing of [...hearings].sort((a, b) => a.at - b.at)) {
    byPress.set(hearing.n, [...(byPress.get(hearing.n) ?? []), hearing]);
  }
  const arrivals = presses.flatMap(({ n, box }) => {
    const heard = byPress.get(n) ?? [];
    const listener = heard.some((hearing) => hearing.box === box) ? box : heard[0]?.box;
    const own = heard.filter((hearing) => hearing.box === listener);
    return own.map(({ at }) => ({ lane: box, n, pressId: `press-${n}`, at }));
  });
  const madeAt = new Map(presses.map(({ n, at }) => [n, at]));
  const troubles =
    incidentAt === undefined
      ? []
      : recoveries(act).map(({ box, heardMs }) => ({ lane: box, from: incidentAt, to: incidentAt + heardMs }));
  return {
    presses: presses.map(({ n, box, at }) => ({ n, lane: box, at })),
    writes: hearings.map(({ n, ageMs }) => ({ n, at: (madeAt.get(n) ?? NaN) + ageMs })),
    arrivals: arrivals.sort((a, b) => a.at - b.at),
    faults: [],
    troubles,
    links: links.map(({ box, kind, at }) => ({ lane: box, kind, at })),
    outcomes,
    crashes: [],
  };
}
