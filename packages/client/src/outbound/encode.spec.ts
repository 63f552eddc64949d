import type { Clock } from '../time/clock.ts';
import { encode } from './encode.ts';

const clock: Clock = { monotonic: () => 5, wall: () => 0 };
const message = { type: 'press', at: 3 };

describe('encode', () => {
  it('returns the message as JSON', () => {
    expect(encode({ message, delivery: { outage: 'drop' } }, clock)).toBe('{"type":"press","at":3}');
  });

  it('stamps the message with the clock', () => {
    const stamp = ({ type, at }: typeof message, { monotonic }: Clock) => ({ type, age_ms: monotonic() - at });
    expect(encode({ message, delivery: { outage: 'drop', stamp } }, clock)).toBe('{"type":"press","age_ms":2}');
  });

  it('throws when the stamp returns a promise', () => {
    const stamp = () => Promise.reject(new Error('too late'));
    expect(() => encode({ message, delivery: { outage: 'drop', stamp } }, clock)).toThrow('synchronous');
  });

  it.each<[string, unknown, string]>([
    ['half a character', { ...message, name: 'x\ud83d' }, 'name: the text contains half a character'],
    ['NaN', { ...message, deep: [NaN] }, 'deep: 0: JSON has no NaN'],
    [
      'an integer beyond 64 bit',
      { ...message, at: 2 ** 64 },
      'at: the integer 18446744073709552000 does not fit into 64 bits',
    ],
    ['another type', { type: 'lamp' }, 'type: the schema changed it to lamp; it must stay press'],
    ['no type', { at: 1 }, 'type: the schema changed it to undefined'],
    ['nothing', undefined, 'expected an object, got undefined'],
    ['null', null, 'expected an object, got null'],
    ['text', '{"type":"press"}', 'expected an object, got'],
    ['a list', [message], 'type: the schema changed it to undefined'],
  ])('throws when the stamp makes %s, and says where', (_, stamped, text) => {
    const delivery = { outage: 'drop', stamp: () => stamped as object } as const;
    expect(() => encode({ message, delivery }, clock)).toThrow(text);
  });
});
