import { asyncScheduler, Observable, type SchedulerAction } from 'rxjs';
import type { MonotonicClock } from '../driver/monotonic-clock.ts';

/**
 * Emits the time immediately and then every `ms` on average: a late beat does not delay the next one, and missed beats are
 * not made up for.
 *
 * One timer of the scheduler serves all beats that are due after the same whole number of ms.
 */
export function steadyInterval$(ms: number, { monotonic }: MonotonicClock): Observable<number> {
  return new Observable((subscriber) => {
    let now = monotonic();
    let due = now;
    const delayMs = () => {
      due = Math.max(due + ms, now);
      return Math.round(due - now);
    };
    subscriber.next(now);
    return asyncScheduler.schedule(function beat(this: SchedulerAction<unknown>) {
      now = monotonic();
      subscriber.next(now);
      this.schedule(undefined, delayMs());
    }, delayMs());
  });
}
