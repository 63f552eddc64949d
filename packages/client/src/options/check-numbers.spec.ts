import { checkNumbers } from './check-numbers.ts';
import { decode } from '../inbound/decode.ts';
import { backoff } from '../link/backoff.ts';
import { closeGently } from '../link/close-gently.ts';
import { heartbeat } from '../link/heartbeat/heartbeat.ts';
import { link$ } from '../link/link.ts';
import { reconnect } from '../link/reconnect.ts';

describe('checkNumbers', () => {
  it.each<[unknown, string]>([
    [NaN, 'a.stableMs: expected a number of ms from 0 to 2147483647, got NaN'],
    [-1, 'a.stableMs: expected a number of ms from 0 to 2147483647, got -1'],
    [Infinity, 'from 0 to 2147483647, got Infinity'],
    ['5', 'from 0 to 2147483647, got "5"'],
    [5n, 'from 0 to 2147483647, got 5'],
    [null, 'from 0 to 2147483647, got null'],
    [Object.create(null), 'from 0 to 2147483647, got an unprintable object'],
  ])('throws for %p, naming the option, the expected range and the value', (stableMs, text) => {
    expect(() => checkNumbers({ stableMs }, 'a.')).toThrow(text);
  });

  it('ignores options that are left out or have another name', () => {
    expect(() => checkNumbers({ stableMs: undefined, other: NaN })).not.toThrow();
  });

  it.each<[string, () => unknown]>([
    ['factor', () => backoff({ factor: NaN })],
    ['closeMs', () => closeGently({ closeMs: NaN })],
    ['everyMs', () => heartbeat({ everyMs: NaN })],
    ['stableMs', () => reconnect({ stableMs: NaN })],
    ['maxLength', () => decode({}, { maxLength: NaN })],
    ['heartbeat.stretchMs', () => link$({ url: 'ws://show/' }, { heartbeat: { stretchMs: NaN } })],
  ])('is called by each part that takes a number, here for %s', (name, make) => {
    expect(make).toThrow(new RegExp(`${name.replace('.', '\\.')}: expected a number of .*, got NaN`));
  });
});
