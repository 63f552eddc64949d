import { filter, firstValueFrom, timeout, type Observable } from 'rxjs';

/** Resolves with the first value that satisfies a condition. Rejects if none comes in time: `withinMs`, by default 25 s. */
export function first<T>(
  values$: Observable<T>,
  holds: (value: T) => boolean,
  what: string,
  withinMs = 25_000,
): Promise<T> {
  const late = () => {
    throw new Error(`Nothing came within ${withinMs / 1000} s: ${what}`);
  };
  return firstValueFrom(values$.pipe(filter(holds), timeout({ first: withinMs, with: late })));
}
