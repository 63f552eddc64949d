import { tickClock } from './tick-clock.ts';

describe('tickClock', () => {
  it('counts on while the ticks wrap, whether they come signed or not', () => {
    const clock = tickClock(() => 9000);
    clock.refer(2 ** 32 - 1000, 1000, 1002);
    expect([2 ** 32 - 500, -250, 0, 1500].map(clock.at)).toEqual([1001.5, 1001.75, 1002, 1003.5]);
  });

  it('stamps nothing later than now, nor before what was stamped already', () => {
    const clock = tickClock(() => 1000);
    clock.refer(0, 990, 990);
    expect([5000, 4000, 20_000].map(clock.at)).toEqual([995, 995, 1000]);
  });
});
