import type { Delivery } from '../protocol/delivery.ts';
import { writtenMessages } from './written-messages.ts';

interface Note {
  readonly type: string;
  readonly n: number;
}

const delivery: Delivery<Note> = { outage: 'keep', ttl: 10 };
const clock = { monotonic: () => 0, wall: () => 0 };

describe('writtenMessages', () => {
  it('visits each message a few times, however many must come back', () => {
    const written = writtenMessages<Note>(clock);
    let looks = 0;
    let confirmed = 0;
    const count = 1000;
    const held = (n: number) => ({
      since: { monotonic: 0, boot: 0 },
      get sending() {
        looks += 1;
        return { message: { type: 'note', n }, delivery, id: String(n), settle: () => (confirmed += 1) };
      },
    });
    for (let n = 0; n < count; n++) {
      written.add(held(n), '');
      written.expire();
      written.timeLeft();
    }
    for (let n = 0; n < count; n++) written.confirm({ type: 'note', id: String(n) });
    expect(confirmed).toBe(count);
    expect(looks / count).toBeLessThan(20);
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
    written.add(held(1, 30), 'a');
    written.add(held(2, 10), 'b');
    written.add({ ...held(3, 20), text: 'c' }, 'c');
    written.add(held(4, 20), 'd');
    expect(written.takeAgain().map(({ sending, text }) => [sending.message.n, text])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [4, 'd'],
    ]);
    expect(written.takeAgain()).toEqual([]);
  });
});
