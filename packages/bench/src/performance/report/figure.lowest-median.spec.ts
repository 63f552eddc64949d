import { lowestMedian } from './figure.ts';

describe('lowestMedian', () => {
  it('returns the median of the fastest block, not its lowest value', () => {
    expect(lowestMedian([9, 8, 9, 3, 1, 4, 7, 7, 7], 3)).toBe(3);
  });

  it('ignores an incomplete last block and returns NaN if there is no block', () => {
    expect(lowestMedian([5, 5, 1], 2)).toBe(5);
    expect(lowestMedian([], 2)).toBeNaN();
  });
});
