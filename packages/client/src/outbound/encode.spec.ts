import type { Clock } from '../time/clock.ts';
import { encode } from './encode.ts';

const clock: Clock = { monotonic: () => 5, wall: () => 0 };
const message = { type: 'press', at: 3 };

describe('encode', () => {
  it('is the message as JSON', () => {
    expect(encode({ message, delivery: { outage: 'drop' } }, clock)).toBe('{"type":"press","at":3}');
  });

  it('gives the message its last touch, by the clock', () => {
    const stamp = ({ type, at }: typeof message, { monotonic }: Clock) => ({ type, age_ms: monotonic() - at });
    expect(encode({ message, delivery: { outage: 'drop', stamp } }, clock)).toBe('{"type":"press","age_ms":2}');
  });

  it('throws when the stamp answers later', () => {
    const stamp = () => Promise.reject(new Error('too late'));
    expect(() => encode({ message, delivery: { outage: 'drop', stamp } }, clock)).toThrow('synchronous');
  });

  it.each<[string, unknown, string]>([
    ['half a character', { ...message, name: 'x\ud83d' }, 'name: half a character'],
    ['NaN', { ...message, deep: [NaN] }, 'deep: 0: NaN is no number in JSON'],
    ['an integer beyond 64 bit', { ...message, at: 2 ** 64 }, 'at: 18446744073709552000 is an integer beyond 64 bit'],
    ['another type', { type: 'lamp' }, 'type: it became lamp; it must stay press'],
    ['no type', { at: 1 }, 'type: it became undefined'],
    ['nothing', undefined, 'undefined is no object'],
    ['null', null, 'null is no object'],
    ['text', '{"type":"press"}', 'is no object'],
    ['a list', [message], 'type: it became undefined'],
  ])('throws when the stamp makes %s, and says where', (_, stamped, text) => {
    const delivery = { outage: 'drop', stamp: () => stamped as object } as const;
    expect(() => encode({ message, delivery }, clock)).toThrow(text);
  });
});
