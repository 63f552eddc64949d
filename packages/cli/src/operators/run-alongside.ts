import { connect, endWith, ignoreElements, merge, takeUntil, type Observable } from 'rxjs';

/**
 * Passes other streams on too, from before the source is subscribed to until it completes.
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
