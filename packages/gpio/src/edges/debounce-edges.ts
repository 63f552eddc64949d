import { groupBy, identity, mergeMap, type OperatorFunction } from 'rxjs';
import { checkMs } from './check-ms.ts';
import { debouncePin } from './debounce-pin.ts';
import { dropSpikes } from './drop-spikes.ts';
import type { GpioEdge } from '../driver/edges-driver.ts';

export interface DebounceEdgesOptions {
  /**
   * How long a pin is muted after each report, in ms.
   * @default 5
   */
  readonly ms?: number;
  /**
   * How long a pin must hold a level before the change counts, in ms: anything shorter is interference. A report then
   * comes that much later and keeps the first edge's `at`. 1 to 2 ms suit long cables. See {@link dropSpikes}.
   * @default 0, and the first edge is reported at once
   */
  readonly minMs?: number | undefined;
}

/**
 * Reports a pin's first edge at once, mutes the pin for `ms`, then reports the level it settled at if that is another.
 *
 * ```
 * ms: 5                            p = pressed, r = released
 * in    prp-------rprpr---------|
 * out   p---------r-------------|
 * in    p-r---------------------|
 * out   p----r------------------|
 * ```
 *
 * Put it before presses are told from releases. Levels alternate for each pin, and the last one is the line's own: no
 * release is lost. The report at a window's end keeps the `at` of the edge it reports and mutes for another `ms` from
 * that end, so that two presses of one pin are at least `ms` apart. When the source completes, the settled
 * levels are reported at once. The state it keeps is a few fields a pin.
 *
 * All is judged by `at`. Edges that arrive late give the same reports as edges that arrive in time, if those of one pin
 * come in order and none comes after the settled level of its window was reported: that report cannot be taken back, and
 * the late edge then counts for the window after it.
 *
 * @example
 * edges$({ lines: ['GPIO17'], pull: 'up' }).pipe(debounceEdges({ ms: 5 }), buzzerPresses({ GPIO17: 1 }));
 */
export function debounceEdges({ ms = 5, minMs = 0 }: DebounceEdgesOptions = {}): OperatorFunction<GpioEdge, GpioEdge> {
  checkMs('ms', ms);
  checkMs('minMs', minMs);
  const lasting = minMs > 0 ? dropSpikes({ ms: minMs }) : identity;
  return (source$) =>
    source$.pipe(
      lasting,
      groupBy(({ pin }) => pin),
      mergeMap(debouncePin(ms)),
    );
}
