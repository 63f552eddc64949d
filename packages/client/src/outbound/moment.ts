import type { Clock } from '../clock.ts';

/** A point in time, by both clocks. */
export interface Moment {
  readonly monotonic: number;
  readonly wall: number;
}

/** Now, or when it was `at` on the monotonic clock; a time to come, and what is no time, is now. */
export function momentOf(clock: Clock, at?: number): Moment {
  const monotonic = clock.monotonic();
  const age = Number.isFinite(at) ? Math.max(0, monotonic - Number(at)) : 0;
  return { monotonic: monotonic - age, wall: clock.wall() - age };
}

/**
 * How long ago that was, in ms, by whichever clock says more: the monotonic one stands still while the machine is
 * suspended, the wall clock may be set back.
 */
export function elapsedSince({ monotonic, wall }: Moment, clock: Clock): number {
  return Math.max(clock.monotonic() - monotonic, clock.wall() - wall);
}
