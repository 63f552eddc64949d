import { delay, expand, type Observable, of, take } from 'rxjs';

/**
 * Runs one thing after the other: each says which is next, and has ended when the next one begins, so that the next one can have its
 * pins. Completes when one completes without a next.
 *
 * ```
 * run(a):  --b---
 * run(b):    ---|
 * result:  a-b--|
 * ```
 */
export function inTurns<T>(first: T, run: (turn: T) => Observable<T>): Observable<T> {
  return of(first).pipe(expand((turn) => run(turn).pipe(take(1), delay(0))));
}
