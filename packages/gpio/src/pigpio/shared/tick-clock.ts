import type { MonotonicClock } from '../../driver/monotonic-clock.ts';

/**
 * Converts the ticks of pigpio into ms on our clock.
 *
 * A tick is 32 bits of µs. The signed difference to the reference is right for half an hour in both directions. A
 * timestamp is never later than now nor earlier than the previous one, although a new reference may differ slightly
 * from the last.
 *
 * A reference may be wrong by half of its round trip, and by the drift of the two clocks since then. If a stalled
 * network or a frozen process made a comparison take long, it is worse than the current reference and is not used: it
 * would make stale edges look fresh.
 */
export function tickClock({ monotonic }: MonotonicClock) {
  let reference = { tick: 0, at: 0, error: Infinity };
  let latest = -Infinity;
  return {
    /** Compares the clocks by a tick that was read between these two times. */
    compare: (tick: number, asked: number, answered: number) => {
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

/** How far the clocks of two machines drift apart at most: 0.1 ms a second. */
const mostDrift = 1e-4;
