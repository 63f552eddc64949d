import { defer, map, merge, mergeMap, type Observable, of, range, timer } from 'rxjs';
import { checkMs } from '../edges/check-ms.ts';

/** Returns a function that emits the levels of a contact over time, on its way to a new level. */
export function contactLevels({
  bounces = 4,
  ms = 3,
  random = Math.random,
}: ContactBounce): (level: 0 | 1) => Observable<0 | 1> {
  if (!(Number.isSafeInteger(bounces) && bounces >= 0)) {
    throw new RangeError(`bounce.bounces: expected an integer of 0 or more, got ${String(bounces)}`);
  }
  checkMs('bounce.ms', ms);
  const bounce$ = range(0, 2 * bounces).pipe(mergeMap(() => timer(random() * ms)));
  // The levels follow the order in which the timers fire, because timers of the same ms fire in any order.
  return (level) =>
    defer(() => merge(of(0), bounce$)).pipe(map((_, index) => (index % 2 === 0 ? level : opposite(level))));
}

function opposite(level: 0 | 1) {
  return level === 0 ? 1 : 0;
}

/**
 * How a simulated contact bounces each time it closes or opens.
 *
 * @example
 * const worn: ContactBounce = { bounces: 12, ms: 4 };
 */
export interface ContactBounce {
  /**
   * How many times the contact falls back before it stays.
   * @default 4
   */
  readonly bounces?: number;
  /**
   * How long the contact bounces, in ms from the first edge.
   * @default 3
   */
  readonly ms?: number;
  /**
   * Where in that time a bounce is, from 0 to 1. Called twice for each bounce.
   * @default Math.random
   */
  readonly random?: () => number;
}
