import { driftingClock } from './drifting-clock.ts';

/** A clock that stands still until it is set. */
function settableClock() {
  let at = 1000;
  return { set: (ms: number) => (at = ms), clock: { monotonic: () => at, wall: () => 7 } };
}

describe('driftingClock', () => {
  it('is ahead of the clock, and runs faster', () => {
    const { set, clock } = settableClock();
    const drifting = driftingClock(clock, { offsetMs: 500, ppm: 30 });
    expect(drifting.monotonic()).toBe(1500);
    set(101_000);
    expect(drifting.monotonic()).toBeCloseTo(101_500 + 3);
  });

  it('may be behind, and slower', () => {
    const { set, clock } = settableClock();
    const drifting = driftingClock(clock, { offsetMs: -500, ppm: -30 });
    set(101_000);
    expect(drifting.monotonic()).toBeCloseTo(100_500 - 3);
  });

  it('tells what it shows at another time', () => {
    const { set, clock } = settableClock();
    const drifting = driftingClock(clock, { offsetMs: 500, ppm: 30 });
    const later = drifting.monotonicAt(3000.5);
    set(3000.5);
    expect(drifting.monotonic()).toBe(later);
  });

  it('tells the same time of day', () => {
    expect(driftingClock(settableClock().clock, { offsetMs: 500, ppm: 30 }).wall()).toBe(7);
  });
});
