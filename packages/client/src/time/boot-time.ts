import type { Clock } from './clock.ts';

/** How far the wall clock may wander from the monotonic one, in ms, before that is looked into. */
const noticedMs = 20;

/**
 * A clock that goes on while the machine is suspended and knows nothing of the steps of the wall clock. It is as fine and as
 * fast as the monotonic clock, though the uptime is told in steps of 10 ms and takes 5 µs to read: that is read only when
 * the wall clock has jumped, which a suspend makes it do as well as a step.
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
