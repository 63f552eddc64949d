/**
 * Turns the ticks of pigpio into ms on our clock.
 *
 * A tick is 32 bits of µs: the difference to the latest reference, signed, is right for half an hour to both sides. Stamps
 * are never later than now nor before the one before, though a new reference may differ a little from the last.
 */
export function tickClock(now: () => number) {
  let reference = { tick: 0, at: 0 };
  let latest = -Infinity;
  return {
    /** A tick that was read between these two times. */
    refer: (tick: number, asked: number, answered: number) => {
      reference = { tick, at: (asked + answered) / 2 };
    },
    at: (tick: number) => {
      const at = reference.at + ((tick - reference.tick) | 0) / 1000;
      latest = Math.max(latest, Math.min(at, now()));
      return latest;
    },
  };
}
