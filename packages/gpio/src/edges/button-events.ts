import { connect, merge, type OperatorFunction } from 'rxjs';
import type { GpioEdge } from '../driver/edges-driver.ts';
import type { ButtonEvent } from './button-event.ts';
import { holds, type HoldsOptions } from './holds.ts';
import { presses } from './presses.ts';
import { releases } from './releases.ts';

/**
 * Merges `presses`, `holds` and `releases`, in the order in which they happen to each pin. Put it after
 * `debounceEdges`.
 *
 * ```
 * holdMs: 4                  p = pressed, r = released
 * in    -p--r---p------r-|
 * out   -p--r---p---h--r-|
 * ```
 *
 * @example
 * edges$({ lines: [17, 27], pull: 'up' })
 *   .pipe(debounceEdges(), buttonEvents()).subscribe(({ kind, pin }) => console.log(`${pin} ${kind}`));
 */
export function buttonEvents(options: HoldsOptions = {}): OperatorFunction<GpioEdge, ButtonEvent> {
  const held = holds(options);
  // Holds come first: a hold that is only noticed at the release happened before the release.
  return connect((source$) => merge(source$.pipe(held), source$.pipe(releases()), source$.pipe(presses())));
}
