import type { Clock } from '@hardware-ws/client';

/** How a clock differs from another. */
export interface ClockDrift {
  /** How far it is ahead, in ms. */
  readonly offsetMs: number;
  /** How much faster it runs, in parts per million. */
  readonly ppm: number;
}

/** A clock that can tell what it showed, or will show, at a time of another clock. */
export interface DriftingClock extends Clock {
  readonly monotonicAt: (at: number) => number;
}

/** The clock of another machine: it started at another time and runs a little faster or slower. */
export function driftingClock(clock: Clock, { offsetMs, ppm }: ClockDrift): DriftingClock {
  const origin = clock.monotonic();
  const monotonicAt = (at: number) => at + offsetMs + (at - origin) * (ppm / 1e6);
  return { ...clock, monotonicAt, monotonic: () => monotonicAt(clock.monotonic()) };
}
