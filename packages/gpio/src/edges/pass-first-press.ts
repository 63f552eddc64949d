import { concat, filter, type MonoTypeOperatorFunction, NEVER, type Observable, throttle } from 'rxjs';
import type { GpioEdge } from '../driver/edges-driver.ts';

export interface PassFirstPressOptions {
  /** Lets presses pass again at its next value. It is subscribed to at each press that passes, so a `timer` works. */
  readonly rearm$: Observable<unknown>;
}

/**
 * Passes the first press of any pin, then nothing until `rearm$` emits. Releases do not pass.
 *
 * ```
 * p, q = pins pressed, r = a release, x = rearmed
 * in      -p-q-r---q-p-|
 * rearm$  ------x-------
 * out     -p-------q---|
 * ```
 *
 * Put it after `debounceEdges`. If `rearm$` completes without a value, nothing passes anymore.
 *
 * @example
 * edges$({ lines: [17, 27], pull: 'up' })
 *   .pipe(debounceEdges(), passFirstPress({ rearm$: timer(3000) }), buzzerPresses({ 17: 1, 27: 2 }));
 */
export function passFirstPress({ rearm$ }: PassFirstPressOptions): MonoTypeOperatorFunction<GpioEdge> {
  return (source$) =>
    source$.pipe(
      filter(({ level }) => level === 1),
      throttle(() => concat(rearm$, NEVER)),
    );
}
