import type { Clock } from '@hardware-ws/client';
import { concatMap, defer, map, of, timer, type MonoTypeOperatorFunction } from 'rxjs';

/** What is shorter, in ms, is no delay at all: the timers of Node wait for a whole ms at least. */
const shortestMs = 0.5;

/**
 * Delays each value by a time of its own, in ms. The order is kept: a value that takes long holds up those behind it, as on a TCP
 * connection.
 *
 * ```
 * source: -ab------c--    delays of 4, 1 and 1 ms
 * result: -----(ab)-c-
 * ```
 */
export function delayInOrder<T>(
  delayMs: (at: number) => number,
  { monotonic }: Pick<Clock, 'monotonic'>,
): MonoTypeOperatorFunction<T> {
  return (source) =>
    source.pipe(
      map((value) => {
        const at = monotonic();
        return { value, due: at + delayMs(at) };
      }),
      concatMap(({ value, due }) =>
        defer(() => {
          const wait = due - monotonic();
          return wait < shortestMs ? of(value) : timer(wait).pipe(map(() => value));
        }),
      ),
    );
}
