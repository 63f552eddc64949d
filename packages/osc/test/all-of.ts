import { lastValueFrom, type Observable, toArray } from 'rxjs';

/** Everything that a stream emits until it ends. */
export const allOf = <T>(source$: Observable<T>): Promise<T[]> =>
  lastValueFrom(source$.pipe(toArray()), { defaultValue: [] });
