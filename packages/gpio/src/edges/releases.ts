import { filter, groupBy, map, mergeMap, type OperatorFunction, pairwise } from 'rxjs';
import type { GpioEdge } from '../driver/edges-driver.ts';
import type { ButtonRelease } from './button-event.ts';

/**
 * Emits the releases of all pins, with how long each button was down. Put it after `debounceEdges`.
 *
 * ```
 * p = pressed, r = released
 * in    -r-p--r--p-r-|
 * out   ------3----2-|    (heldMs)
 * ```
 *
 * A button that was already down at subscribe has no release here, because nobody knows when it was pressed.
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
