import { filter, groupBy, map, mergeMap, type OperatorFunction, pairwise } from 'rxjs';
import type { ButtonRelease } from './button-event.ts';
import type { GpioEdge } from '../driver/edges-driver.ts';

/**
 * The releases of all pins with how long each was held; put it behind `debounceEdges`.
 *
 * ```
 * p = pressed, r = released
 * in    -r-p--r--p-r-|
 * out   ------3----2-|    (heldMs)
 * ```
 *
 * A button that was down before anybody listened has no release here, since nobody knows how long it was held.
 *
 * @example
 * edges$({ lines: [17, 27], pull: 'up' })
 *   .pipe(debounceEdges(), releases()).subscribe(({ pin, heldMs }) => console.log(`${pin}: ${heldMs} ms`));
 */
export function releases(): OperatorFunction<GpioEdge, ButtonRelease> {
  return (source$) =>
    source$.pipe(
      groupBy(({ pin }) => pin),
      mergeMap((pin$) => pin$.pipe(pairwise())),
      filter(([before, after]) => before.level === 1 && after.level === 0),
      map(([press, { pin, at }]) => ({ kind: 'released', pin, at, heldMs: at - press.at })),
    );
}
