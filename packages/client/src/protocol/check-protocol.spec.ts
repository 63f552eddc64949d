import { show } from '../../test/show.ts';
import { connect$ } from '../connect.ts';

function connectWith(delivery: unknown) {
  return () => connect$({ ...show, delivery } as typeof show);
}

describe('checkProtocol', () => {
  it.each<[string, unknown, RegExp]>([
    [
      'a ttl that is NaN',
      { press: { outage: 'keep', ttl: NaN } },
      /^delivery\.press\.ttl: expected a number of ms .*, got NaN$/,
    ],
    ['a ttl of 0', { press: { outage: 'keep', ttl: 0 } }, /expected a number of ms from 1 to/],
    ['an infinite ttl', { press: { outage: 'keep', ttl: Infinity } }, /^delivery\.press\.ttl: .* got Infinity$/],
    ['a ttl that is a string', { press: { outage: 'keep', ttl: '1500' } }, /ttl: .* got "1500"$/],
    [
      'a kept message without a ttl',
      { press: { outage: 'keep' } },
      /^delivery\.press\.ttl: expected a number of ms .* got nothing$/,
    ],
    ['a limit that is NaN', { say: { outage: 'drop', limit: NaN } }, /^delivery\.say\.limit: .* got NaN$/],
    ['a limit of 0', { lamp: { outage: 'latest', limit: 0 } }, /expected a number of messages from 1, got 0/],
    ['an unknown outage', { press: { outage: 'keeps', ttl: 1 } }, /^delivery\.press\.outage: .* got "keeps"$/],
    [
      'a type that is not in outbound',
      { pres: { outage: 'drop' } },
      /^delivery\.pres: "pres" is not a type of outbound/,
    ],
  ])('throws at once, naming the option, for %s', (_, delivery, text) => {
    expect(connectWith(delivery)).toThrow(text);
  });

  it('accepts valid deliveries', () => {
    expect(connectWith({ press: { outage: 'keep', ttl: 2 ** 40, limit: Infinity }, say: undefined })).not.toThrow();
  });
});
