import { lowestMedian } from './figure.ts';

describe('lowestMedian', () => {
  it('is that of the quickest block, and not of its quickest part', () => {
    expect(lowestMedian([9, 8, 9, 3, 1, 4, 7, 7, 7], 3)).toBe(3);
  });

  it('leaves out a last block that is not whole, and is none of none', () => {
    expect(lowestMedian([5, 5, 1], 2)).toBe(5);
    expect(lowestMedian([], 2)).toBeNaN();
  });
});
