import {
  connect,
  endWith,
  filter,
  finalize,
  groupBy,
  ignoreElements,
  map,
  merge,
  mergeMap,
  type OperatorFunction,
  Subject,
  switchMap,
  takeUntil,
  tap,
  throttle,
  timer,
} from 'rxjs';

/** A value and its rate limit. */
export interface Limited<T> {
  readonly value: T;
  /** Values with the same key share a limit. Absent: no limit. */
  readonly limit?: { readonly key: string; readonly hz: number } | undefined;
}

/** Half of the longest time that a timer can wait. A timer with a longer time would fire at once. */
const longestMs = 2 ** 30 - 1;

function periodOf<T>({ limit }: Limited<T>): number {
  return Math.min(longestMs, 1000 / (limit?.hz ?? Infinity));
}

/**
 * Limits the rate of each key. The first value passes at once; of the values that come too soon, the latest passes when its turn
 * comes. `replaced` is called for each value that a newer one replaces. A value that is waiting when the source ends passes at once.
 *
 * ```
 * source    --a-b-c-------|       at most one in six frames
 * output    --a-----c-----|       b is replaced
 * ```
 */
export function rateLimited<T>(replaced: (value: T) => void): OperatorFunction<Limited<T>, T> {
  return connect((all) => {
    const left$ = new Subject<void>();
    return merge(
      all.pipe(filter(({ limit }) => limit === undefined)),
      all.pipe(
        filter(({ limit }) => limit !== undefined),
        // A key that is no longer used is forgotten, once no value of it can be waiting.
        groupBy(({ limit }) => limit?.key, {
          duration: (alike) =>
            alike.pipe(
              switchMap((value) => timer(2 * periodOf(value))),
              takeUntil(left$), // otherwise groupBy would keep the timer and so the process alive
            ),
        }),
        mergeMap((alike) => {
          let waiting: Limited<T> | undefined;
          const ended$ = alike.pipe(ignoreElements(), endWith(undefined));
          return alike.pipe(
            tap((next) => {
              if (waiting) replaced(waiting.value);
              waiting = next;
            }),
            throttle((value) => merge(timer(periodOf(value)), ended$), { leading: true, trailing: true }),
            tap(() => {
              waiting = undefined;
            }),
          );
        }),
      ),
    ).pipe(
      map(({ value }) => value),
      finalize(() => {
        left$.next();
      }),
    );
  });
}
