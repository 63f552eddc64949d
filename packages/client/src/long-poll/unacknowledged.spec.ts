import fc from 'fast-check';
import { unacknowledged } from './unacknowledged.ts';

interface Sent {
  readonly from: number;
  readonly items: readonly string[];
}

function sent(text: string) {
  return JSON.parse(`{${text}}`) as Sent;
}

describe('unacknowledged', () => {
  it('sends the same items again until they are acknowledged', () => {
    const out = unacknowledged();
    for (const text of ['a', 'b', 'c']) out.add(text);
    expect(sent(out.next())).toEqual({ from: 1, items: ['a', 'b', 'c'] });
    expect(sent(out.next())).toEqual({ from: 1, items: ['a', 'b', 'c'] });
    expect(out.acknowledge(2)).toBe(true);
    out.add('d');
    expect(sent(out.next())).toEqual({ from: 3, items: ['c', 'd'] });
    expect([out.isEmpty(), out.length()]).toEqual([false, 6]);
  });

  it('knows what a server cannot have received', () => {
    const out = unacknowledged();
    expect(out.acknowledge(1)).toBe(false);
    out.add('a');
    expect(out.acknowledge(1)).toBe(false);
    out.next();
    expect(out.acknowledge(1)).toBe(true);
    expect(out.acknowledge(0)).toBe(false);
  });

  it('divides many items among requests, and sends a long one alone', () => {
    const out = unacknowledged();
    const long = 'x'.repeat(300_000);
    for (const text of ['a', long, 'b', 'c'.repeat(200_000), 'd'.repeat(200_000)]) out.add(text);
    const lengths: number[][] = [];
    while (!out.isEmpty()) {
      const { from, items } = sent(out.next());
      lengths.push(items.map(({ length }) => length));
      out.acknowledge(from + items.length - 1);
    }
    expect(lengths).toEqual([[1], [300_000], [1, 200_000], [200_000]]);
  });

  it('delivers each item once and in order, whatever is lost', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('add' as const) }),
      // The server gets a request or does not, and the client gets the answer or does not.
      fc.record({ kind: fc.constant('send' as const), arrives: fc.boolean(), answered: fc.boolean() }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const out = unacknowledged();
        const received: string[] = [];
        let added = 0;
        const send = (arrives: boolean, answered: boolean) => {
          const { from, items } = sent(out.next());
          if (arrives) received.push(...items.slice(received.length + 1 - from));
          if (arrives && answered) out.acknowledge(received.length);
        };
        for (const step of steps) {
          if (step.kind === 'add') out.add(String((added += 1)));
          else if (!out.isEmpty()) send(step.arrives, step.answered);
        }
        while (!out.isEmpty()) send(true, true);
        expect(received).toEqual(Array.from({ length: added }, (_, index) => String(index + 1)));
      }),
    );
  });
});
