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

  it.each(['', 'loud', 'fatal', 'constructor', '__proto__'])('rejects %j and lists the levels', (name) => {
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
  ])('reads the format from a possibly invalid command line: %s', (line, format) => {
    expect(requestedLogFormat(line.split(' '))).toBe(format);
  });
});
