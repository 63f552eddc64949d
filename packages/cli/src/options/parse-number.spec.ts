import { InvalidArgumentError } from 'commander';
import { parseGameId, parseLockMs, parseMilliseconds, parsePort, parseSeconds } from './parse-number.ts';

describe('parseGameId', () => {
  it.each([
    ['0', 0],
    ['7', 7],
    ['007', 7],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ])('reads %s', (text, id) => {
    expect(parseGameId(text)).toBe(id);
  });

  it.each(['', ' ', 'x', '-1', '1.5', '1e3', '0x1', '9007199254740992', 'Infinity'])('rejects %j', (text) => {
    expect(() => parseGameId(text)).toThrow(InvalidArgumentError);
  });
});

describe('parseMilliseconds', () => {
  it('reads ms', () => {
    expect(['0', '5', '12.5', '1000'].map(parseMilliseconds)).toEqual([0, 5, 12.5, 1000]);
  });

  it.each(['', ' ', 'x', '-1', '1001', 'NaN'])('rejects %j', (text) => {
    expect(() => parseMilliseconds(text)).toThrow('Expected milliseconds from 0 to 1000');
  });
});

describe('parseLockMs', () => {
  it('reads ms', () => {
    expect(['0', '250', '12.5', '60000'].map(parseLockMs)).toEqual([0, 250, 12.5, 60_000]);
  });

  it.each(['', ' ', 'x', '-1', '60001', 'NaN', 'Infinity'])('rejects %j', (text) => {
    expect(() => parseLockMs(text)).toThrow('Expected milliseconds from 0 to 60000, for example 500.');
  });
});

describe('parsePort', () => {
  it.each([
    ['0', 0],
    ['8000', 8000],
    ['65535', 65535],
  ])('reads %s', (text, port) => {
    expect(parsePort(text)).toBe(port);
  });

  it.each(['', 'http', '-1', '65536', '80.5', '8e3', ' 80'])('rejects %j', (text) => {
    expect(() => parsePort(text)).toThrow(InvalidArgumentError);
  });
});

describe('parseSeconds', () => {
  it.each([
    ['0', 0],
    ['0.5', 0.5],
    ['10', 10],
  ])('reads %s', (text, seconds) => {
    expect(parseSeconds(text)).toBe(seconds);
  });

  it.each(['', ' ', 'soon', '-1', 'NaN', 'Infinity', '1e9'])('rejects %j', (text) => {
    expect(() => parseSeconds(text)).toThrow(InvalidArgumentError);
  });
});
