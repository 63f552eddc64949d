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

/** A value, and how often its like may pass. */
export interface Limited<T> {
  readonly value: T;
  /** What is alike has the same key. Left out: no limit. */
  readonly limit?: { readonly key: string; readonly hz: number } | undefined;
}

/** Twice that is as long as a timer can wait; beyond, it would fire at once. */
const longestMs = 2 ** 30 - 1;

function periodOf<T>({ limit }: Limited<T>): number {
  return Math.min(longestMs, 1000 / (limit?.hz ?? Infinity));
}

/**
 * Lets the values of each key pass at their rate: the first at once, and of those that come too soon the latest when its
 * turn comes. `replaced` is called for each value that a newer one replaces. What waits when the source ends passes at once.
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
        // A key that nobody uses any more is forgotten, once nothing of it can be waiting.
        groupBy(({ limit }) => limit?.key, {
          duration: (alike) =>
            alike.pipe(
              switchMap((value) => timer(2 * periodOf(value))),
              takeUntil(left$), // groupBy itself would let the timer run, and the process live
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
