import { figure } from './figure.ts';

describe('figure', () => {
  it('returns the median, the lowest and the highest ratio', () => {
    expect(figure([1.2, 0.9, 1.1])).toEqual({ median: 1.1, lowest: 0.9, highest: 1.2 });
  });

  it('treats a round without a result as the worst round', () => {
    expect(figure([1.2, NaN, 1.1])).toEqual({ median: 1.2, lowest: 1.1, highest: null });
    expect(figure([NaN, NaN, 1])).toEqual({ median: null, lowest: 1, highest: null });
  });
});
