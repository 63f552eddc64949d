import { tickClock } from './tick-clock.ts';

describe('tickClock', () => {
  it('keeps counting while the ticks wrap, signed or unsigned', () => {
    const clock = tickClock({ monotonic: () => 9000 });
    clock.compare(2 ** 32 - 1000, 1000, 1002);
    expect([2 ** 32 - 500, -250, 0, 1500].map(clock.at)).toEqual([1001.5, 1001.75, 1002, 1003.5]);
  });

  it('returns no time later than now or earlier than before', () => {
    const clock = tickClock({ monotonic: () => 1000 });
    clock.compare(0, 990, 990);
    expect([5000, 4000, 20_000].map(clock.at)).toEqual([995, 995, 1000]);
  });

  it('does not prefer a slow comparison to a fast one', () => {
    const clock = tickClock({ monotonic: () => 20_000 });
    clock.compare(1_000_000, 999, 1001);
    // The answer was 4 s in a stalled network. With half of this round trip, all edges would be 2 s late.
    clock.compare(6_000_000, 6000, 10_000);
    expect(clock.at(7_000_000)).toBe(7000);
  });

  it('accepts a slightly worse comparison once the clocks may have drifted that far apart', () => {
    const clock = tickClock({ monotonic: () => 100_000 });
    clock.compare(0, 0, 2);
    clock.compare(30_000_000, 30_000, 30_006);
    expect(clock.at(30_000_000)).toBe(30_003);
  });
});
