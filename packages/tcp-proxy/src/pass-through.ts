import {
  concatMap,
  defer,
  from,
  map,
  NEVER,
  type Observable,
  of,
  type OperatorFunction,
  switchMap,
  take,
  timer,
} from 'rxjs';
import { exactTimer } from './exact-timer.ts';
import { monotonic } from './monotonic.ts';
import type { Way, Weather } from './weather.ts';

export interface PassThroughOptions {
  readonly way: Way;
  /** Replays the latest weather. Waiting bytes follow each change. */
  readonly weather$: Observable<Weather>;
  /** Returns a number from 0 to 1. */
  readonly random: () => number;
}

/**
 * Passes bytes on as the weather allows, in order, and completes once all of them have passed.
 *
 * @example
 * bytes$.pipe(passThrough({ way: 'up', weather$, random: Math.random })).subscribe((bytes) => socket.write(bytes));
 */
export function passThrough({ way, weather$, random }: PassThroughOptions): OperatorFunction<Buffer, Buffer> {
  const slices = (bytes: Buffer) => Array.from({ length: bytes.length }, (_, n) => bytes.subarray(n, n + 1));
  return (source) =>
    source.pipe(
      map((bytes) => ({ bytes, at: monotonic(), luck: random() })),
      concatMap(({ bytes, at, luck }) => {
        const wait$ = ({ held = [], delayMs = 0, jitterMs = 0, drawMs, byteMs }: Weather): Observable<unknown> => {
          if (held.includes(way)) return NEVER;
          if (byteMs !== undefined) return timer(byteMs);
          const dueAt = at + delayMs + jitterMs * luck;
          if (drawMs) return exactTimer(dueAt + drawMs(way));
          const leftMs = dueAt - monotonic();
          return leftMs > 0 ? timer(leftMs) : of(0);
        };
        const passed$ = (piece: Buffer) =>
          weather$.pipe(
            switchMap(wait$),
            take(1),
            map(() => piece),
          );
        const sliced$ = weather$.pipe(
          take(1),
          map(({ byteMs }) => (byteMs === undefined ? [bytes] : slices(bytes))),
        );
        return defer(() => sliced$.pipe(switchMap((pieces) => from(pieces).pipe(concatMap(passed$)))));
      }),
    );
}
