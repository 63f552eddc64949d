import { checkOptions } from './connect-options.ts';
import { connect$ } from '../connect.ts';
import { show } from '../../test/show.ts';

describe('checkOptions', () => {
  it('accepts options that are left out or in range', () => {
    expect(() => checkOptions({})).not.toThrow();
    expect(() => checkOptions({ dialTimeoutMs: 0, backoff: { factor: 1, initialMs: 0 }, maxLength: 1 })).not.toThrow();
  });

  it.each([
    ['dialTimeoutMs', { dialTimeoutMs: -1 }],
    ['stableMs', { stableMs: NaN }],
    ['closeMs', { closeMs: 2 ** 31 }],
    ['maxLength', { maxLength: 0 }],
    ['backoff.initialMs', { backoff: { initialMs: -5 } }],
    ['backoff.factor', { backoff: { factor: 0.5 } }],
    ['backoff.maxMs', { backoff: { maxMs: Infinity } }],
    ['heartbeat.everyMs', { heartbeat: { everyMs: 0 } }],
    ['heartbeat.timeoutMs', { heartbeat: { timeoutMs: '2' as unknown as number } }],
    ['heartbeat.stretchMs', { heartbeat: { stretchMs: -1 } }],
  ])('throws, at once and naming %s', (name, options) => {
    expect(() => connect$(show, options)).toThrow(RangeError);
    expect(() => connect$(show, options)).toThrow(`${name}: `);
  });

  it('names the option, the expected range and the value', () => {
    expect(() => checkOptions({ stableMs: NaN })).toThrow(
      'stableMs: expected a number of ms from 0 to 2147483647, got NaN',
    );
  });
});
