import { defer, map, type Observable, of, repeat, timer } from 'rxjs';
import type { MonotonicClock } from '../driver/monotonic-clock.ts';

/** Beats at once, then every `ms` on the whole: one that is late does not put off the next. Counts from 0. */
export function steadyInterval$(ms: number, { monotonic }: MonotonicClock): Observable<number> {
  return defer(() => {
    let due = monotonic();
    const next$ = () => {
      // After a pause of the process no beat is made up for.
      due = Math.max(due + ms, monotonic());
      return timer(due - monotonic());
    };
    return of(undefined).pipe(
      repeat({ delay: next$ }),
      map((_, index) => index),
    );
  });
}
