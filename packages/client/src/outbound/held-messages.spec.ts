import fc from 'fast-check';
import type { Delivery } from '../protocol/delivery.ts';
import type { Outcome } from './outcome.ts';
import { heldMessages } from './held-messages.ts';

interface Note {
  readonly type: string;
  readonly n: number;
}

/** A queue with a manual clock, and a list of the dropped messages. */
function queue() {
  const now = { monotonic: 0, wall: 1000 };
  const drops: string[] = [];
  const held = heldMessages<Note>({ monotonic: () => now.monotonic, wall: () => now.wall });
  const sending = (n: number, delivery: Delivery<Note>, key?: string, type = 'note') => ({
    message: { type, n },
    delivery,
    key,
    settle: (outcome: Outcome<Note>) => outcome.kind === 'dropped' && drops.push(`${n} ${outcome.cause}`),
  });
  const waiting = () => {
    const ns: number[] = [];
    for (let next = held.first(); next; next = held.first()) {
      ns.push(next.sending.message.n);
      held.removeFirst();
    }
    return ns;
  };
  return { now, drops, held, sending, waiting };
}

const keep: Delivery<Note> = { outage: 'keep', ttl: 10 };
const latest: Delivery<Note> = { outage: 'latest' };
const drop: Delivery<Note> = { outage: 'drop' };

describe('heldMessages', () => {
  it('keeps messages in order, and inserts others at the front', () => {
    const { held, sending, waiting } = queue();
    held.add(sending(1, keep));
    held.add(sending(2, drop));
    held.addFirst([sending(3, drop), sending(4, drop)]);
    expect(waiting()).toEqual([3, 4, 1, 2]);
  });

  it('puts the latest of a key and type at the end, and drops the earlier one', () => {
    const { held, sending, waiting, drops } = queue();
    held.add(sending(1, latest, 'a'));
    held.add(sending(2, latest, 'b'));
    held.add(sending(3, latest, 'a', 'other'));
    held.add(sending(4, latest, 'a'));
    expect([waiting(), drops]).toEqual([[2, 3, 4], ['1 replaced']]);
  });

  it('drops the newest when too many of its type wait', () => {
    const { held, sending, waiting, drops } = queue();
    for (const n of [1, 2, 3]) held.add(sending(n, { ...keep, limit: 2 }));
    held.add(sending(4, { ...keep, limit: 2 }, '', 'other'));
    expect([waiting(), drops]).toEqual([[1, 2, 4], ['3 full']]);
  });

  it('holds 100 messages of a type by default', () => {
    const { held, sending, drops } = queue();
    for (let n = 1; n <= 101; n++) held.add(sending(n, keep));
    expect(drops).toEqual(['101 full']);
  });

  it('does not count expired messages as waiting', () => {
    const { now, held, sending, waiting, drops } = queue();
    held.add(sending(1, { ...keep, limit: 1 }));
    now.monotonic = 10;
    held.add(sending(2, { ...keep, limit: 1 }));
    expect([waiting(), drops]).toEqual([[2], ['1 expired']]);
  });

  it('drops a message whose ttl has ended on either clock, even if one is set back', () => {
    const elapsed = fc.integer({ min: -20, max: 20 });
    fc.assert(
      fc.property(elapsed, elapsed, (monotonic, wall) => {
        const { now, held, sending, drops } = queue();
        held.add(sending(1, keep));
        now.monotonic += monotonic;
        now.wall += wall;
        held.first();
        expect(drops).toEqual(Math.max(monotonic, wall) >= 10 ? ['1 expired'] : []);
      }),
    );
  });

  it.each<[string, number | undefined, number]>([
    ['when it says that it was', 3, 3],
    ['the send, when it does not say', undefined, 10],
    ['the send, when it says a time to come', 1e12, 10],
    ['the send, when it says NaN', NaN, 10],
    ['the send, when it says -Infinity', -Infinity, 10],
  ])('counts the ttl of a message from %s', (_, at, left) => {
    const { now, held, sending } = queue();
    now.monotonic = 10;
    held.add({ ...sending(1, keep), at });
    expect(held.timeLeft()).toBe(left);
  });

  it('does not return a message that had expired when it was sent', () => {
    const { now, held, sending, waiting, drops } = queue();
    now.monotonic = 10;
    held.add({ ...sending(1, keep), at: 0 });
    expect([waiting(), drops]).toEqual([[], ['1 expired']]);
  });

  it('knows the time until the next ttl ends', () => {
    const { now, held, sending } = queue();
    held.add(sending(1, latest));
    expect(held.timeLeft()).toBe(Infinity);
    held.add(sending(2, keep));
    now.wall += 4;
    held.add(sending(3, keep));
    expect(held.timeLeft()).toBe(6);
  });

  it('drops the unwanted messages, with the cause', () => {
    const { held, sending, waiting, drops } = queue();
    held.add(sending(1, drop));
    held.add(sending(2, keep));
    held.drop(({ delivery }) => delivery.outage === 'drop', 'offline');
    expect([drops, waiting()]).toEqual([['1 offline'], [2]]);
  });

  it('visits each message a few times, however many wait', () => {
    const { held, sending, waiting, drops } = queue();
    let looks = 0;
    const looked = (n: number, delivery: Delivery<Note>, key?: string, type?: string) => {
      const { message, ...rest } = sending(n, delivery, key, type);
      const counted = {
        ...rest,
        get message() {
          looks += 1;
          return message;
        },
        get delivery() {
          looks += 1;
          return delivery;
        },
      };
      held.add(counted);
    };
    const many = { limit: 100_000 };
    const count = 1000;
    for (let n = 0; n < count; n++) {
      looked(n, { ...keep, ...many });
      looked(n, { ...latest, ...many }, `${n}`, 'lamp');
      looked(n, { ...drop, ...many }, '', 'say');
      held.first();
      held.timeLeft();
    }
    expect([waiting().length, drops]).toEqual([3 * count, []]);
    expect(looks / (3 * count)).toBeLessThan(20);
  });
});
