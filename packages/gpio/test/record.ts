import type { Observable } from 'rxjs';

/** Subscribes, and gives the array that the values go to. */
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
