import { filter, map, withLatestFrom, type MonoTypeOperatorFunction, type Observable } from 'rxjs';

/**
 * Passes values while the latest value of `condition$` is true. Before its first value, nothing passes.
 *
 * ```
 * source:       --a--b--c--d--
 * condition$:   ---t-----f----
 * result:       -----b--------
 * ```
 *
 * @example
 * presses$.pipe(passWhile(enabled$));
 */
export function passWhile<T>(condition$: Observable<boolean>): MonoTypeOperatorFunction<T> {
  return (source) =>
    source.pipe(
      withLatestFrom(condition$),
      filter(([, pass]) => pass),
      map(([value]) => value),
    );
}
