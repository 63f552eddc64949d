import { filter, firstValueFrom, type Observable, tap, throwError, timeout } from 'rxjs';

/**
 * Resolves with the first value that has these fields. Rejects with the values that came instead if none comes in time.
 *
 * @example
 * await first(game.status$, { kind: 'waiting', cause: { kind: 'closed', code: 1011 } });
 */
export function first<T>(source$: Observable<T>, fields: object, withinMs = 4000): Promise<T> {
  const others: T[] = [];
  const late = () =>
    throwError(() => new Error(`No ${JSON.stringify(fields)} in ${withinMs} ms, but ${JSON.stringify(others)}.`));
  return firstValueFrom(
    source$.pipe(
      tap((value) => others.push(value)),
      filter((value) => has(value, fields)),
      timeout({ first: withinMs, with: late }),
    ),
  );
}

function has(value: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return Object.is(value, wanted);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(wanted).every(([key, field]) => has((value as Record<string, unknown>)[key], field));
}
