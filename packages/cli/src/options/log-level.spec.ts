import { logLevel } from './log-level.ts';

describe('logLevel', () => {
  it.each([
    ['DEBUG', 'debug'],
    ['info', 'info'],
    ['Warn', 'warn'],
    ['WARNING', 'warn'],
    ['error', 'error'],
    ['CRITICAL', 'fatal'],
  ])('reads %s, in any case', (name, level) => {
    expect([logLevel(name), logLevel(name.toLowerCase()), logLevel(name.toUpperCase())]).toEqual([level, level, level]);
  });

  it.each(['', 'loud', 'fatal', 'constructor', '__proto__'])('refuses %j and says what there is', (name) => {
    expect(() => logLevel(name)).toThrow('Give one of debug, info, warn, warning, error, critical.');
  });
});
