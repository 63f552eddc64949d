import { parseDebounce } from './parse-debounce.ts';

describe('parseDebounce', () => {
  it('reads ms', () => {
    expect(['0', '5', '12.5', '1000'].map(parseDebounce)).toEqual([0, 5, 12.5, 1000]);
  });

  it.each(['', ' ', 'x', '-1', '1001', 'NaN'])('refuses %j', (text) => {
    expect(() => parseDebounce(text)).toThrow('Give ms from 0 to 1000');
  });
});
