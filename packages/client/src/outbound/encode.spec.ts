import type { Clock } from '../clock.ts';
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
});
