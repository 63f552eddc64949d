import { peak } from './dial-counts.ts';

describe('peak', () => {
  it('returns the highest count in any window, wherever the window begins', () => {
    expect(peak([0, 15, 19, 21, 34, 36], 20)).toBe(4);
  });

  it('excludes the end of a window', () => {
    expect(peak([0, 20], 20)).toBe(1);
  });

  it('returns 0 for no times', () => {
    expect(peak([], 20)).toBe(0);
  });
});
