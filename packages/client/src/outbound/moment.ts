import type { Clock } from '../clock.ts';

/** A point in time, by both clocks. */
export interface Moment {
  readonly monotonic: number;
  readonly wall: number;
}

/** Now. */
export function momentOf(clock: Clock): Moment {
  return { monotonic: clock.monotonic(), wall: clock.wall() };
}

/**
 * How long ago that was, in ms, by whichever clock says more: the monotonic one stands still while the machine is
 * suspended, the wall clock may be set back.
 */
export function elapsedSince({ monotonic, wall }: Moment, clock: Clock): number {
  return Math.max(clock.monotonic() - monotonic, clock.wall() - wall);
}
