import { asyncScheduler, Observable, type SchedulerAction } from 'rxjs';
import type { MonotonicClock } from '../driver/monotonic-clock.ts';

/** How early or late a beat may be before the delay changes, in ms. */
const longestToleranceMs = 2;

/**
 * Emits the time immediately and then every `ms` on average: a late beat does not delay the later ones, and missed beats are
 * not made up for.
 *
 * Timers count whole ms and are a little late, so the delay has to change now and then. A new delay is a new timer, which costs
 * more than a beat. The delay therefore stays until the beats are too early or too late, and then changes by 1 ms.
 */
export function steadyInterval$(ms: number, { monotonic }: MonotonicClock): Observable<number> {
  const toleranceMs = Math.min(longestToleranceMs, ms / 2);
  return new Observable((subscriber) => {
    let now = monotonic();
    let due = now;
    let delayMs = Math.round(ms);
    const nextDelayMs = () => {
      due = Math.max(due + ms, now);
      const lateMs = now + delayMs - due;
      if (Math.abs(lateMs) > toleranceMs) delayMs -= Math.sign(lateMs);
      return delayMs;
    };
    subscriber.next(now);
    return asyncScheduler.schedule(function beat(this: SchedulerAction<unknown>) {
      now = monotonic();
      subscriber.next(now);
      this.schedule(undefined, nextDelayMs());
    }, nextDelayMs());
  });
}
