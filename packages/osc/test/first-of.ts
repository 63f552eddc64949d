import { type Observable, take } from 'rxjs';
import { allOf } from './all-of.ts';

/** The first value of a stream. Throws if there is none. */
export async function firstOf<T>(source$: Observable<T>): Promise<T> {
  const [first] = await allOf(source$.pipe(take(1)));
  if (first === undefined) throw new Error('It ended without a value.');
  return first;
}
