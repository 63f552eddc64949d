import { show } from '../../test/show.ts';
import { connect$ } from '../connect.ts';

const connectWith = (delivery: unknown) => () => connect$({ ...show, delivery } as typeof show);

describe('checkProtocol', () => {
  it.each<[string, unknown, string]>([
    ['a ttl that is NaN', { press: { outage: 'keep', ttl: NaN } }, 'delivery.press.ttl: NaN is out of range'],
    ['a ttl of 0', { press: { outage: 'keep', ttl: 0 } }, 'it must be a number of ms from 1 to'],
    ['a ttl without end', { press: { outage: 'keep', ttl: Infinity } }, 'delivery.press.ttl: Infinity is out of range'],
    ['a ttl as text', { press: { outage: 'keep', ttl: '1500' } }, 'ttl: "1500" is no number'],
    ['no ttl of what is kept', { press: { outage: 'keep' } }, 'delivery.press.ttl is missing'],
    ['a limit that is NaN', { say: { outage: 'drop', limit: NaN } }, 'delivery.say.limit: NaN is out of range'],
    ['a limit of 0', { lamp: { outage: 'latest', limit: 0 } }, 'it must be a number of messages from 1'],
    ['an outage that is unknown', { press: { outage: 'keeps', ttl: 1 } }, 'delivery.press.outage: "keeps" is unknown'],
    ['a type that is never sent', { pres: { outage: 'drop' } }, 'delivery.pres: outbound names no pres'],
  ])('throws, at once and by name, for %s', (_, delivery, text) => {
    expect(connectWith(delivery)).toThrow(text);
  });

  it('lets pass what can be kept', () => {
    expect(connectWith({ press: { outage: 'keep', ttl: 2 ** 40, limit: Infinity }, say: undefined })).not.toThrow();
  });
});
