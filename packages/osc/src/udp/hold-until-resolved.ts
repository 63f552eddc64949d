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

/** What a look-up brought: an address, or why there is none. */
export type LookupResult = { readonly ip: IpAddress } | { readonly cause: unknown };

export interface HoldUntilResolvedOptions<T> {
  /** Looks the address up, afresh for each subscription. */
  readonly look$: Observable<IpAddress>;
  /** How long after a look-up the next one follows, in ms, as long as the address is known. */
  readonly everyMs: number;
  /** When to look again before that. */
  readonly again$: Observable<unknown>;
  /** How long a value may wait for the first address, in ms. */
  readonly ttl: number;
  /** How many may wait. */
  readonly limit: number;
  /** Hears of each look-up, before what waits for it passes. */
  readonly looked: (result: LookupResult) => void;
  /** Hears of each value that does not pass, and why. */
  readonly dropped: (value: T, cause: unknown) => void;
}

/**
 * Lets values pass once the address that they go to is known, which is looked up for the first one; then at once, while it is
 * looked up again in the background. A failed look-up fails all that wait for it, and the next value begins another.
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
          dropped(value, new Error(`${String(limit)} messages wait for the host's address already`));
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
