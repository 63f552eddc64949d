import { percentile } from './percentile.ts';

describe('percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, n) => 100 - n);

  it.each([
    [0.5, 50],
    [0.99, 99],
    [1, 100],
  ])('is one of the numbers, whatever their order: %p of 1 to 100', (part, number) => {
    expect(percentile(hundred, part)).toBe(number);
  });

  it('is exact to the hundredth', () => {
    expect(percentile([1.23456], 0.5)).toBe(1.23);
  });

  it('is the slowest of a few', () => {
    expect(percentile([5, 1, 9], 0.99)).toBe(9);
  });

  it('is Infinity if too many never came, and NaN without numbers', () => {
    expect(percentile([1, Infinity, Infinity], 0.5)).toBe(Infinity);
    expect(percentile([], 0.5)).toBeNaN();
  });
});
