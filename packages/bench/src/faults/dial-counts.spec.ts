import { peak } from './dial-counts.ts';

describe('peak', () => {
  it('is the most within any window, wherever it begins', () => {
    expect(peak([0, 15, 19, 21, 34, 36], 20)).toBe(4);
  });

  it('does not count both ends of a window', () => {
    expect(peak([0, 20], 20)).toBe(1);
  });

  it('is 0 of none', () => {
    expect(peak([], 20)).toBe(0);
  });
});
