import { InvalidArgumentError } from 'commander';
import { parseSeconds } from './parse-seconds.ts';

describe('parseSeconds', () => {
  it.each([
    ['0', 0],
    ['0.5', 0.5],
    ['10', 10],
  ])('reads %s', (text, seconds) => {
    expect(parseSeconds(text)).toBe(seconds);
  });

  it.each(['', ' ', 'soon', '-1', 'NaN', 'Infinity', '1e9'])('refuses %j', (text) => {
    expect(() => parseSeconds(text)).toThrow(InvalidArgumentError);
  });
});
