import { filter, map, type OperatorFunction } from 'rxjs';
import type { GpioEdge } from '../driver/edges-driver.ts';
import type { ButtonPress } from './button-event.ts';

/**
 * Emits the presses of all pins. Put it after `debounceEdges`.
 *
 * ```
 * p = pressed, r = released
 * in    -p--r--p-r-|
 * out   -p-----p---|
 * ```
 *
 * @example
 * edges$({ lines: [17, 27], pull: 'up' })
 *   .pipe(debounceEdges(), presses()).subscribe(({ pin }) => console.log(`${pin} was pressed`));
 */
export function presses(): OperatorFunction<GpioEdge, ButtonPress> {
  return (source$) =>
    source$.pipe(
      filter(({ level }) => level === 1),
      map(({ pin, at }) => ({ kind: 'pressed', pin, at })),
    );
}
