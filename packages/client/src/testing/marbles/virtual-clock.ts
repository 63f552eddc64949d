import type { SchedulerLike } from 'rxjs';
import type { Clock } from '../../time/clock.ts';
import { systemClock } from '../../time/system-clock.ts';

/**
 * A clock that shows the virtual time of a scheduler.
 *
 * @example
 * const game = connect$(scoreboard, { dial, clock: virtualClock(testScheduler) });
 */
export function virtualClock(scheduler: SchedulerLike): Clock {
  return { monotonic: () => scheduler.now(), wall: () => scheduler.now() };
}

/** Calls `read` whenever anything reads the system clock, until the returned function is called. */
export function watchSystemClock(read: (below: unknown) => void): () => void {
  const watched = systemClock as { -readonly [K in keyof Clock]: Clock[K] };
  const { monotonic, wall } = systemClock;
  watched.monotonic = function watchedMonotonic() {
    read(watchedMonotonic);
    return monotonic();
  };
  watched.wall = function watchedWall() {
    read(watchedWall);
    return wall();
  };
  return () => Object.assign(watched, { monotonic, wall });
}
