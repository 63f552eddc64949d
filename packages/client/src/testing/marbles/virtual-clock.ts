import type { SchedulerLike } from 'rxjs';
import type { Clock } from '../../time/clock.ts';

/**
 * A clock that shows a scheduler's virtual time.
 *
 * @example
 * const game = connect$(scoreboard, { dial, clock: virtualClock(testScheduler) });
 */
export function virtualClock(scheduler: SchedulerLike): Clock {
  return { monotonic: () => scheduler.now(), wall: () => scheduler.now() };
}
