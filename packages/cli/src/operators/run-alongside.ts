import { connect, endWith, ignoreElements, merge, takeUntil, type Observable } from 'rxjs';

/**
 * Merges other streams into the source. It subscribes to them before the source and unsubscribes when the source completes.
 *
 * ```
 * source: --a-----b|
 * other:  -x---y------z
 * result: -xa--y--b|
 * ```
 */
export function runAlongside<O>(...others: readonly Observable<O>[]): <T>(source: Observable<T>) => Observable<T | O> {
  return connect((source$) =>
    merge(merge(...others).pipe(takeUntil(source$.pipe(ignoreElements(), endWith(undefined)))), source$),
  );
}
