import type { Delivery } from '../protocol/delivery.ts';
import { writtenMessages } from './written-messages.ts';

interface Note {
  readonly type: string;
  readonly n: number;
}

const delivery: Delivery<Note> = { outage: 'keep', ttl: 10 };
const now = { monotonic: 0, boot: 0 };
const clock = { monotonic: () => 0, wall: () => 0 };

describe('writtenMessages', () => {
  it.each([
    ['one id each', String],
    ['one id for all', () => 'same'],
  ])('visits each message a few times, however many must come back, with %s', (_, idOf) => {
    const written = writtenMessages<Note>(clock);
    let looks = 0;
    let confirmed = 0;
    const count = 1000;
    const held = (n: number) => ({
      since: { monotonic: 0, boot: 0 },
      get sending() {
        looks += 1;
        return { message: { type: 'note', n }, delivery, id: idOf(n), settle: () => (confirmed += 1) };
      },
    });
    for (let n = 0; n < count; n++) {
      written.add(held(n), '', now);
      written.expire();
      written.timeLeft(now);
    }
    for (let n = 0; n < count; n++) written.confirm({ type: 'note', id: idOf(n) });
    expect(confirmed).toBe(count);
    expect(looks / count).toBeLessThan(20);
  });

  it('is full with 10,000 messages, until one of them comes back', () => {
    const written = writtenMessages<Note>(clock);
    const settle = jest.fn();
    for (let n = 0; n < 10_000; n++) {
      expect(written.isFull()).toBe(false);
      const sending = { message: { type: 'note', n }, delivery, id: String(n), settle };
      written.add({ since: now, sending }, '', now);
    }
    expect(written.isFull()).toBe(true);
    written.confirm({ type: 'another', id: '3' });
    expect(written.isFull()).toBe(true);
    written.confirm({ type: 'note', id: '3' });
    expect(written.isFull()).toBe(false);
    expect(settle).toHaveBeenCalledTimes(1);
  });

  it('returns the messages that were written once, in order, whatever their ttl', () => {
    const written = writtenMessages<Note>(clock);
    const held = (n: number, ttl: number) => ({
      since: { monotonic: 0, boot: 0 },
      sending: {
        message: { type: 'note', n },
        delivery: { ...delivery, ttl },
        id: 'one for all',
        settle: () => undefined,
      },
    });
    written.add(held(1, 30), 'a', now);
    written.add(held(2, 10), 'b', now);
    written.add({ ...held(3, 20), text: 'c' }, 'c', now);
    written.add(held(4, 20), 'd', now);
    expect(written.takeAgain().map(({ sending, text }) => [sending.message.n, text])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [4, 'd'],
    ]);
    expect(written.takeAgain()).toEqual([]);
  });
});
