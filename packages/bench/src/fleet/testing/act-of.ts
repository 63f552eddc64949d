import type { Act } from '../judge/act.ts';

/** Six boxes in two games, open since -10 s: boxes 0, 2 and 4 are in game 1, and boxes 1, 3 and 5 in game 2. */
export function actOf(act: Partial<Act>): Act {
  const links = Array.from({ length: 6 }, (_, box) => ({ kind: 'open' as const, box, at: -10_000 }));
  return {
    boxes: 6,
    games: 2,
    presses: [],
    hearings: [],
    outcomes: [],
    ...act,
    links: [...links, ...(act.links ?? [])],
  };
}

/** What these boxes hear of a press, each so many ms after it was made. */
export function heardBy(n: number, at: number, delays: Readonly<Record<number, number>>): Act['hearings'] {
  return Object.entries(delays).map(([box, ms]) => ({ n, box: Number(box), at: at + ms, ageMs: 0.1 }));
}

/** A link that is lost and opens again. */
export function away(box: number, from: number, to: number): Act['links'] {
  return [
    { kind: 'down', box, at: from },
    { kind: 'open', box, at: to },
  ];
}
