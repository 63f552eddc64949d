import type { Clock } from '@hardware-ws/client';

/** How a clock differs from another. */
export interface ClockDrift {
  /** How far it is ahead, in ms. */
  readonly offsetMs: number;
  /** How much faster it runs, in parts per million. */
  readonly ppm: number;
}

/** The clock of another machine: it started at another time and runs a little faster or slower. */
export function driftingClock(clock: Clock, { offsetMs, ppm }: ClockDrift): Clock {
  const origin = clock.monotonic();
  const monotonic = () => {
    const at = clock.monotonic();
    return at + offsetMs + (at - origin) * (ppm / 1e6);
  };
  return { ...clock, monotonic };
}
