import { InvalidArgumentError } from 'commander';
import { parsePort } from './parse-port.ts';

describe('parsePort', () => {
  it.each([
    ['0', 0],
    ['8000', 8000],
    ['65535', 65535],
  ])('reads %s', (text, port) => {
    expect(parsePort(text)).toBe(port);
  });

  it.each(['', 'http', '-1', '65536', '80.5', '8e3', ' 80'])('refuses %j', (text) => {
    expect(() => parsePort(text)).toThrow(InvalidArgumentError);
  });
});
