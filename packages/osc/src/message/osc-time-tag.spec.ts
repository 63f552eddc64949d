import fc from 'fast-check';
import { timeOfTag, timeTagAt } from './osc-time-tag.ts';

describe('timeOfTag and timeTagAt', () => {
  it('convert between the epochs of OSC and of the wall clock', () => {
    expect(timeTagAt(0)).toEqual({ seconds: 2_208_988_800, fraction: 0 });
    expect(timeTagAt(1500)).toEqual({ seconds: 2_208_988_801, fraction: 2 ** 31 });
    expect(timeOfTag({ seconds: 2_208_988_801, fraction: 2 ** 31 })).toBe(1500);
  });

  it('continue after the seconds wrap around in 2036', () => {
    const later = Date.UTC(2040, 0, 1);
    expect(timeTagAt(later).seconds).toBeLessThan(2 ** 31);
    expect(timeOfTag(timeTagAt(later))).toBe(later);
  });

  it('convert every time and back to within a microsecond', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: Date.UTC(2090, 0, 1), noNaN: true }), (ms) => {
        const { seconds, fraction } = timeTagAt(ms);
        expect([seconds >>> 0, fraction >>> 0]).toEqual([seconds, fraction]);
        expect(timeOfTag({ seconds, fraction })).toBeCloseTo(ms, 2);
      }),
    );
  });

  it('return no time for the tag that means "immediately"', () => {
    expect(timeOfTag({ seconds: 0, fraction: 1 })).toBeUndefined();
  });
});
