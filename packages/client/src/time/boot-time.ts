import type { Clock } from './clock.ts';

/** A difference between the wall clock and the monotonic clock that is examined, in ms. */
const noticedMs = 20;

/**
 * A clock that advances while the machine is suspended and ignores the steps of the wall clock. It is as precise and as fast
 * as the monotonic clock, although the uptime has a resolution of 10 ms and takes 5 µs to read: the uptime is read only
 * after the wall clock has jumped, which both a suspend and a step cause.
 */
export function bootTime({ monotonic, wall }: Pick<Clock, 'monotonic' | 'wall'>, uptimeMs: () => number): () => number {
  const asleepAtFirst = uptimeMs() - monotonic();
  let apart = wall() - monotonic();
  let asleep = 0;
  return () => {
    const now = monotonic();
    const jumped = Math.abs(wall() - now - apart) > noticedMs;
    if (jumped) {
      apart = wall() - now;
      asleep = Math.max(asleep, uptimeMs() - now - asleepAtFirst);
    }
    return now + asleep;
  };
}
