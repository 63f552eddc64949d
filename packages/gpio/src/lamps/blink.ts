import { concat, expand, ignoreElements, map, type Observable, of, take, timer } from 'rxjs';
import { checkMs } from '../edges/check-ms.ts';

export interface BlinkOptions {
  /**
   * How long the lamp is on each time, in ms.
   * @default 1000
   */
  readonly onMs?: number;
  /**
   * How long the lamp is off each time, in ms.
   * @default 1000
   */
  readonly offMs?: number;
  /**
   * How many times the lamp blinks.
   * @default forever
   */
  readonly times?: number;
}

/**
 * The levels of a lamp that blinks. It starts on, and is off after `times`.
 *
 * ```
 * onMs: 2, offMs: 3, times: 2
 * out   1-0--1-0--|
 * ```
 *
 * A pattern is an Observable, so you can combine patterns: `concat(blink$({ times: 3 }), of(1))` blinks three times and
 * stays on.
 *
 * @example
 * blink$({ onMs: 200, offMs: 800 }).subscribe((level) => console.log(level));
 */
export function blink$({ onMs = 1000, offMs = 1000, times = Infinity }: BlinkOptions = {}): Observable<0 | 1> {
  checkMs('onMs', onMs, 1);
  checkMs('offMs', offMs, 1);
  if (times !== Infinity && !(Number.isSafeInteger(times) && times >= 1)) {
    throw new RangeError(`times: expected an integer of 1 or more, got ${String(times)}`);
  }
  const next$ = (level: 0 | 1) => timer(level === 1 ? onMs : offMs).pipe(map(() => (level === 1 ? 0 : 1)));
  const level$ = of<0 | 1>(1).pipe(expand(next$), take(2 * times));
  return concat(level$, timer(offMs).pipe(ignoreElements()));
}
