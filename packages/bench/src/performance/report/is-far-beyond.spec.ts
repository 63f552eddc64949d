import { isFarBeyond } from './is-far-beyond.ts';
import type { Row } from './performance-table.ts';

function row(median: number | null, atMost?: number): Row {
  return {
    scenario: {
      key: 'k',
      what: 'w',
      names: [],
      figureOf: () => Promise.resolve(1),
      ...(atMost !== undefined && { atMost }),
    },
    figures: new Map([['ours', { median, lowest: median, highest: median }]]),
  };
}

describe('isFarBeyond', () => {
  it('is true only if the figure exceeds three times its target', () => {
    expect(isFarBeyond(row(3.01, 1))).toBe(true);
    expect(isFarBeyond(row(2.99, 1))).toBe(false);
  });

  it('is true without a figure, unless there is no target', () => {
    expect(isFarBeyond(row(null, 1))).toBe(true);
    expect(isFarBeyond(row(null))).toBe(false);
  });
});
