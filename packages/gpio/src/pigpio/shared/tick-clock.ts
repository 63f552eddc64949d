import type { MonotonicClock } from '../../driver/monotonic-clock.ts';

/**
 * Turns the ticks of pigpio into ms on our clock.
 *
 * A tick is 32 bits of µs: the difference to the reference, signed, is right for half an hour to both sides. Stamps are
 * never later than now nor before the one before, though a new reference may differ a little from the last.
 *
 * A reference is off by up to half of its round trip, and by the drift of two clocks since. A comparison that a stalled
 * network or a frozen process stretched is worse than the reference there is, and is not used: it would make stale edges
 * look fresh.
 */
export function tickClock({ monotonic }: MonotonicClock) {
  let reference = { tick: 0, at: 0, error: Infinity };
  let latest = -Infinity;
  return {
    /** A tick that was read between these two times. */
    refer: (tick: number, asked: number, answered: number) => {
      const at = (asked + answered) / 2;
      const error = (answered - asked) / 2;
      if (error <= reference.error + (at - reference.at) * mostDrift) reference = { tick, at, error };
    },
    at: (tick: number) => {
      const at = reference.at + ((tick - reference.tick) | 0) / 1000;
      latest = Math.max(latest, Math.min(at, monotonic()));
      return latest;
    },
  };
}

/** How far two machines' clocks drift apart, at the worst: 0.1 ms a second. */
const mostDrift = 1e-4;
