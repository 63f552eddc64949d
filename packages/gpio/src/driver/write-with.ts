import {
  concatMap,
  defer,
  endWith,
  ignoreElements,
  merge,
  type MonoTypeOperatorFunction,
  type Observable,
  ReplaySubject,
  share,
  take,
  takeWhile,
  tap,
} from 'rxjs';
import { levelsByPin, type LineLevels } from './line-levels.ts';

/** Writes levels by line, and completes once they are set. */
export type WriteLines = (levels: ReadonlyMap<string, 0 | 1>) => Observable<unknown>;

/**
 * Writes each of the source's levels with the function that `writer$` emits, and emits them once they are written.
 *
 * A subscription to `writer$` claims the lines. It lasts from subscribe to the end of the source. `onClaimed` is called when
 * `writer$` emits.
 */
export function writeWith(
  writer$: Observable<WriteLines>,
  pins: readonly string[],
  onClaimed?: () => void,
): MonoTypeOperatorFunction<LineLevels> {
  return (levels$) => {
    const claimed$ = writer$.pipe(
      tap(() => onClaimed?.()),
      share({ connector: () => new ReplaySubject(1) }),
    );
    const written$ = levels$.pipe(
      concatMap((levels) => {
        const wanted = levelsByPin(levels, pins);
        return claimed$.pipe(
          take(1),
          concatMap((write) => defer(() => write(wanted)).pipe(ignoreElements(), endWith(levels))),
        );
      }),
      endWith(undefined),
    );
    return merge(claimed$.pipe(ignoreElements()), written$).pipe(takeWhile((levels) => levels !== undefined));
  };
}
