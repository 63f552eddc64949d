import { defer, map, type Observable, of, repeat, timer } from 'rxjs';

/** Beats at once, then every `ms` on the whole: one that is late does not put off the next. Counts from 0. */
export function steadyInterval$(ms: number, now: () => number): Observable<number> {
  return defer(() => {
    let due = now();
    const next$ = () => {
      // After a pause of the process no beat is made up for.
      due = Math.max(due + ms, now());
      return timer(due - now());
    };
    return of(undefined).pipe(
      repeat({ delay: next$ }),
      map((_, index) => index),
    );
  });
}
