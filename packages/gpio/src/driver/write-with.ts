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
} from 'rxjs';
import { levelsByPin, type LineLevels } from './line-levels.ts';

/** Writes levels, by line; completes once they are set. */
export type WriteLines = (levels: ReadonlyMap<string, 0 | 1>) => Observable<unknown>;

/**
 * Writes the levels that come with the means that `writer$` emits once it holds its lines, and emits them once written.
 *
 * The lines are held, which is what a subscription to `writer$` stands for, from subscribe to the end of the source.
 */
export function writeWith(
  writer$: Observable<WriteLines>,
  pins: readonly string[],
): MonoTypeOperatorFunction<LineLevels> {
  return (levels$) => {
    const held$ = writer$.pipe(share({ connector: () => new ReplaySubject(1) }));
    const written$ = levels$.pipe(
      concatMap((levels) => {
        const wanted = levelsByPin(levels, pins);
        return held$.pipe(
          take(1),
          concatMap((write) => defer(() => write(wanted)).pipe(ignoreElements(), endWith(levels))),
        );
      }),
      endWith(undefined),
    );
    return merge(held$.pipe(ignoreElements()), written$).pipe(takeWhile((levels) => levels !== undefined));
  };
}
