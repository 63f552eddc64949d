import type { Observable } from 'rxjs';

/** Subscribes, and returns the array that collects the values. */
export function record<T>(values$: Observable<T>): readonly T[] {
  const values: T[] = [];
  values$.subscribe({
    next: (value) => values.push(value),
    error: (error: unknown) => {
      throw error;
    },
  });
  return values;
}
