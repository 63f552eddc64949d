import { groupBy, mergeMap, type OperatorFunction } from 'rxjs';
import type { GpioEdge } from '../driver/edges-driver.ts';
import type { ButtonHold } from './button-event.ts';
import { checkMs } from './check-ms.ts';
import { pinHolds } from './pin-holds.ts';

export interface HoldsOptions {
  /**
   * How long a button must be down to count as held, in ms.
   * @default 1000
   */
  readonly holdMs?: number | undefined;
  /**
   * The time between two reports of the same hold, in ms.
   * @default a hold is reported once
   */
  readonly repeatMs?: number | undefined;
}

/**
 * Reports buttons that are held, while they are still down. Put it after `debounceEdges`.
 *
 * ```
 * holdMs: 4, repeatMs: 2        p = pressed, r = released
 * in    -p--r-p--------r-----|
 * out   ----------4-6-8------|    (heldMs)
 * ```
 *
 * Only `at` counts; the timer only waits for the moment. If edges or timers are late, the reports have the same `at`
 * and `heldMs`: missed reports come with the next edge of the pin, up to a thousand of them. A release that is read
 * after its hold was reported cannot take the report back.
 *
 * @example
 * edges$({ lines: [17, 27], pull: 'up' })
 *   .pipe(debounceEdges(), holds({ holdMs: 3000 })).subscribe(({ pin }) => console.log(`${pin}: shutting down`));
 */
export function holds({ holdMs = 1000, repeatMs }: HoldsOptions = {}): OperatorFunction<GpioEdge, ButtonHold> {
  checkMs('holdMs', holdMs);
  if (repeatMs !== undefined) checkMs('repeatMs', repeatMs, 1);
  return (source$) =>
    source$.pipe(
      groupBy(({ pin }) => pin),
      mergeMap(pinHolds(holdMs, repeatMs)),
    );
}
