import { requestedLogFormat, parseLogLevel } from './log-options.ts';

describe('parseLogLevel', () => {
  it.each([
    ['DEBUG', 'debug'],
    ['info', 'info'],
    ['Warn', 'warn'],
    ['WARNING', 'warn'],
    ['error', 'error'],
    ['CRITICAL', 'fatal'],
  ])('reads %s, in any case', (name, level) => {
    expect([parseLogLevel(name), parseLogLevel(name.toLowerCase()), parseLogLevel(name.toUpperCase())]).toEqual([
      level,
      level,
      level,
    ]);
  });

  it.each(['', 'loud', 'fatal', 'constructor', '__proto__'])('refuses %j and says what there is', (name) => {
    expect(() => parseLogLevel(name)).toThrow('Expected one of debug, info, warn, warning, error, critical.');
  });
});

describe('requestedLogFormat', () => {
  it.each([
    ['monitor 1 --log-format json', 'json'],
    ['monitor --log-format=json --nonsense', 'json'],
    ['monitor 1 --log-format json --log-format human', 'human'],
    ['monitor 1 --log-format', 'human'],
    ['monitor 1', 'human'],
    ['send 1 -- --log-format json', 'human'],
  ])('reads what is right of a command line that may be wrong: %s', (line, format) => {
    expect(requestedLogFormat(line.split(' '))).toBe(format);
  });
});
