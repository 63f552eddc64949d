import { filter, firstValueFrom, timeout, type Observable } from 'rxjs';

/** The first value that matches. Rejects after 10 s without one. */
export function first<T>(values$: Observable<T>, holds: (value: T) => boolean, what: string): Promise<T> {
  const late = () => {
    throw new Error(`Nothing came within 10 s: ${what}`);
  };
  return firstValueFrom(values$.pipe(filter(holds), timeout({ first: 10_000, with: late })));
}
