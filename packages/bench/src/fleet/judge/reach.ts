import { gameOf } from '../play/set-up.ts';
import type { Act } from './act.ts';
import { openSpans } from './open-spans.ts';

/** Whom a press should have reached, and whom it did. */
export interface Reach {
  readonly n: number;
  /** How many boxes of its game were open from the press until it must have arrived. */
  readonly listeners: number;
  /** How many of these did not hear it. */
  readonly deaf: number;
  /** Whether the whole game was listening. */
  readonly isWhole: boolean;
  /** The time from the press until the last listener heard it, in ms. `Infinity` if one did not. */
  readonly ms: number;
}

/** How long a press may be on its way, in ms. */
export const onTheWayMs = 2000;

/** Finds out which boxes have heard each press. Boxes whose link was lost meanwhile do not count. */
export function reaches(act: Act): readonly Reach[] {
  const { boxes, games, presses, hearings } = act;
  const spans = openSpans(act);
  const heard = new Map<number, Map<number, number>>();
  for (const { n, box, at } of hearings) {
    const byBox = heard.get(n) ?? new Map<number, number>();
    heard.set(n, byBox.set(box, Math.min(at, byBox.get(box) ?? Infinity)));
  }
  return presses.map(({ n, box, at }) => {
    const game = Array.from({ length: boxes }, (_, one) => one).filter(
      (one) => gameOf(one, games) === gameOf(box, games),
    );
    const isOpen = (one: number) =>
      spans.get(one)?.some(({ from, to }) => from <= at && to >= at + onTheWayMs) ?? false;
    const listeners = game.filter(isOpen);
    const times = listeners.map((one) => heard.get(n)?.get(one) ?? Infinity);
    return {
      n,
      listeners: listeners.length,
      deaf: times.filter((time) => time === Infinity).length,
      isWhole: listeners.length === game.length,
      ms: Math.max(...times) - at,
    };
  });
}
