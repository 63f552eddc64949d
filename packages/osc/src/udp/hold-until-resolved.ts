import {
  catchError,
  concat,
  defer,
  EMPTY,
  exhaustMap,
  from,
  ignoreElements,
  map,
  merge,
  mergeMap,
  type MonoTypeOperatorFunction,
  type Observable,
  of,
  Subject,
  switchMap,
  take,
  takeUntil,
  tap,
  throwIfEmpty,
  timer,
} from 'rxjs';
import type { IpAddress } from './ip-address.ts';

/** The result of a look-up: an address, or why there is none. */
export type LookupResult = { readonly ip: IpAddress } | { readonly cause: unknown };

export interface HoldUntilResolvedOptions<T> {
  /** Looks up the address, once per subscription. */
  readonly look$: Observable<IpAddress>;
  /** The time between two look-ups of a known address, in ms. */
  readonly everyMs: number;
  /** Requests a look-up before that. */
  readonly again$: Observable<unknown>;
  /** How long a value may wait for the first address, in ms. */
  readonly ttl: number;
  /** How many values may wait. */
  readonly limit: number;
  /** Called after each look-up, before the waiting values are emitted. */
  readonly looked: (result: LookupResult) => void;
  /** Called for each dropped value, with the reason. */
  readonly dropped: (value: T, cause: unknown) => void;
}

/**
 * Holds values until their destination's address is known; the first value starts the look-up. Later values pass immediately,
 * while the address is looked up again in the background. A failed look-up drops all waiting values, and the next value
 * starts another.
 *
 * ```
 * source     --a-b-------c---|
 * look-ups   --(------x)            x is found
 * output     ---------(ab)-c---|
 * ```
 */
export function holdUntilResolved<T>({
  look$,
  everyMs,
  again$,
  ttl,
  limit,
  looked,
  dropped,
}: HoldUntilResolvedOptions<T>): MonoTypeOperatorFunction<T> {
  return (value$) =>
    defer(() => {
      const waiting = new Set<{ readonly value: T }>();
      let known = false;
      const need$ = new Subject<void>();
      const settled$ = new Subject<void>();
      const ended$ = new Subject<void>();

      const result$: Observable<LookupResult> = look$.pipe(
        take(1),
        throwIfEmpty(),
        map((ip) => ({ ip })),
        catchError((cause: unknown) => of({ cause })),
      );
      const settle = (result: LookupResult): readonly T[] => {
        known ||= 'ip' in result;
        looked(result);
        const values = [...waiting].map(({ value }) => value);
        waiting.clear();
        if (known) return values;
        for (const value of values) dropped(value, 'cause' in result ? result.cause : undefined);
        return [];
      };
      const next$ = defer(() => {
        settled$.next();
        return known ? timer(everyMs) : EMPTY;
      }).pipe(
        tap(() => need$.next()),
        ignoreElements(),
      );
      const released$ = merge(need$, again$.pipe(mergeMap(() => (known ? of(undefined) : EMPTY)))).pipe(
        exhaustMap(() => result$),
        switchMap((result) => concat(from(settle(result)), next$)),
        takeUntil(ended$),
      );

      const wait = (value: T): Observable<never> => {
        if (waiting.size >= limit) {
          dropped(value, new Error(`${String(limit)} messages are already waiting for the host's address`));
          return EMPTY;
        }
        const entry = { value };
        waiting.add(entry);
        need$.next();
        if (!waiting.has(entry)) return EMPTY;
        return timer(ttl).pipe(
          tap(() => {
            waiting.delete(entry);
            dropped(value, new Error(`the host's address was not found within ${String(ttl)} ms`));
          }),
          ignoreElements(),
          takeUntil(settled$),
        );
      };
      const passed$ = value$.pipe(
        mergeMap((value) => (known ? of(value) : wait(value))),
        tap({ complete: () => ended$.next() }),
      );
      return merge(released$, passed$);
    });
}
