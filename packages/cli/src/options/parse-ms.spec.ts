import { parseMs } from './parse-ms.ts';

describe('parseMs', () => {
  it('reads ms', () => {
    expect(['0', '5', '12.5', '1000'].map(parseMs)).toEqual([0, 5, 12.5, 1000]);
  });

  it.each(['', ' ', 'x', '-1', '1001', 'NaN'])('refuses %j', (text) => {
    expect(() => parseMs(text)).toThrow('Give ms from 0 to 1000');
  });
});
