import { defer, map, type Observable, of, repeat, timer } from 'rxjs';
import type { MonotonicClock } from '../driver/monotonic-clock.ts';

/** Counts from 0, immediately and then every `ms` on average: a late value does not delay the next one. */
export function steadyInterval$(ms: number, { monotonic }: MonotonicClock): Observable<number> {
  return defer(() => {
    let due = monotonic();
    const next$ = () => {
      // After the process was suspended, missed values are not made up for.
      due = Math.max(due + ms, monotonic());
      return timer(due - monotonic());
    };
    return of(undefined).pipe(
      repeat({ delay: next$ }),
      map((_, index) => index),
    );
  });
}
