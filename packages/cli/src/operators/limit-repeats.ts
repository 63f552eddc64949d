import {
  connect,
  EMPTY,
  endWith,
  finalize,
  ignoreElements,
  interval,
  map,
  merge,
  mergeMap,
  startWith,
  takeUntil,
  takeWhile,
  type OperatorFunction,
} from 'rxjs';

/** A value and how many values of its key it stands for. */
export interface Repeated<T> {
  readonly value: T;
  /** 1, or the number of values since the last one that was emitted. */
  readonly count: number;
}

/**
 * Limits how often values of one key are emitted. The first value is emitted immediately, then at most one per `everyMs` (in ms):
 * the latest, which stands for all values in between. When the source ends, held values are emitted immediately.
 *
 * ```
 * source    --a-a-a---------a-|       every 6 frames
 * output    --1-----2-------1-|       the counts of a
 * ```
 */
export function limitRepeats<T>(keyOf: (value: T) => string, everyMs = 1000): OperatorFunction<T, Repeated<T>> {
  return connect((source$) => {
    const held = new Map<string, { value: T; count: number }>();
    const ended$ = source$.pipe(ignoreElements(), endWith(undefined));
    return source$.pipe(
      mergeMap((value) => {
        const key = keyOf(value);
        const alike = held.get(key);
        if (alike) {
          alike.value = value;
          alike.count += 1;
          return EMPTY;
        }
        const its = { value, count: 0 };
        held.set(key, its);
        return merge(interval(everyMs).pipe(takeUntil(ended$)), ended$).pipe(
          map(() => {
            const latest = { ...its };
            its.count = 0;
            return latest;
          }),
          takeWhile(({ count }) => count > 0),
          startWith({ value, count: 1 }),
          finalize(() => held.delete(key)),
        );
      }),
    );
  });
}
