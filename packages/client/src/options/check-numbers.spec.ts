import { checkNumbers } from './check-numbers.ts';
import { decode } from '../inbound/decode.ts';
import { backoff } from '../link/backoff.ts';
import { closeGently } from '../link/close-gently.ts';
import { heartbeat } from '../link/heartbeat/heartbeat.ts';
import { link$ } from '../link/link.ts';
import { reconnect } from '../link/reconnect.ts';

describe('checkNumbers', () => {
  it.each<[unknown, string]>([
    [NaN, 'a.stableMs: NaN is out of range; it must be a number of ms from 0 to 2147483647'],
    [-1, 'a.stableMs: -1 is out of range'],
    [Infinity, 'a.stableMs: Infinity is out of range'],
    ['5', 'a.stableMs: "5" is no number; it must be'],
    [5n, 'a.stableMs: 5 is no number'],
    [null, 'a.stableMs: null is no number'],
    [Object.create(null), 'a.stableMs: a nameless object is no number'],
  ])('throws for %p, by name, with the value and what it must be', (stableMs, text) => {
    expect(() => checkNumbers({ stableMs }, 'a.')).toThrow(text);
  });

  it('looks at nothing that is left out, or has another name', () => {
    expect(() => checkNumbers({ stableMs: undefined, other: NaN })).not.toThrow();
  });

  it.each<[string, () => unknown]>([
    ['factor', () => backoff({ factor: NaN })],
    ['closeMs', () => closeGently({ closeMs: NaN })],
    ['everyMs', () => heartbeat({ everyMs: NaN })],
    ['stableMs', () => reconnect({ stableMs: NaN })],
    ['maxLength', () => decode({}, { maxLength: NaN })],
    ['heartbeat.stretchMs', () => link$({ url: 'ws://show/' }, { heartbeat: { stretchMs: NaN } })],
  ])('is asked by each part that takes a number, for %s', (name, make) => {
    expect(make).toThrow(`${name}: NaN is out of range`);
  });
});
