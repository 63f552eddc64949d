import { lastValueFrom, type Observable, toArray } from 'rxjs';

/** Everything that a stream emits until it ends. */
export function allOf<T>(source$: Observable<T>): Promise<T[]> {
  return lastValueFrom(source$.pipe(toArray()), { defaultValue: [] });
}
