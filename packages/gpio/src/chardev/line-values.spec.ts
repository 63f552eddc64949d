import { lineValues } from './line-values.ts';

describe('lineValues', () => {
  it('has a bit for the level and a bit in the mask for each line, up to the 64th', () => {
    const struct = lineValues([
      [0, 1],
      [2, 0],
      [63, 1],
    ]);
    expect([struct.readBigUInt64LE(0), struct.readBigUInt64LE(8)]).toEqual([(1n << 63n) | 1n, (1n << 63n) | 5n]);
  });
});
