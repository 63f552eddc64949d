import { bootTime } from './boot-time.ts';

/** A machine with manual clocks. */
function machine() {
  const now = { monotonic: 5000, wall: 1_700_000_000_000, uptime: 9000 };
  let reads = 0;
  const uptimeMs = () => {
    reads += 1;
    return Math.floor(now.uptime / 10) * 10;
  };
  const boot = bootTime({ monotonic: () => now.monotonic, wall: () => now.wall }, uptimeMs);
  const pass = (ms: number, changes: Partial<typeof now> = {}) => {
    now.monotonic += changes.monotonic ?? ms;
    now.uptime += changes.uptime ?? ms;
    now.wall += changes.wall ?? ms;
  };
  return { boot, pass, reads: () => reads };
}

describe('bootTime', () => {
  it('follows the monotonic clock, and reads the uptime only once', () => {
    const { boot, pass, reads } = machine();
    const from = boot();
    for (let n = 0; n < 1000; n++) pass(0.125);
    expect([boot() - from, reads()]).toEqual([125, 1]);
  });

  it.each([1_000_000_000, 3_600_000, 30, -30, -1_000_000_000])(
    'knows nothing of a step of the wall clock by %i ms',
    (step) => {
      const { boot, pass } = machine();
      const from = boot();
      pass(100, { wall: 100 + step });
      expect(boot() - from).toBe(100);
    },
  );

  it('advances while the machine is suspended and the monotonic clock stands still', () => {
    const { boot, pass } = machine();
    const from = boot();
    pass(60_100, { monotonic: 100 });
    expect(boot() - from).toBe(60_100);
    pass(5);
    expect(boot() - from).toBe(60_105);
  });

  it('keeps the time of a suspend when the wall clock is corrected afterwards, and never goes back', () => {
    const { boot, pass } = machine();
    const from = boot();
    pass(60_000, { monotonic: 0 });
    boot();
    pass(10, { wall: -3_600_000 });
    expect(boot() - from).toBe(60_010);
    pass(7, { wall: 12 });
    pass(17.5, { wall: 30 });
    expect(boot() - from).toBe(60_034.5);
  });
});
