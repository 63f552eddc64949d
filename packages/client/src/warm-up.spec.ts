import * as z from 'zod/mini';
import { warmUp } from './warm-up.ts';

const seen = jest.fn<boolean, [unknown]>(() => true);

function schema(type: 'in' | 'out') {
  return z.object({ type: z.literal(type), n: z.number() }).check(z.refine(seen));
}

const clock = { monotonic: () => 7, wall: () => 7 };

function attempt<T>(_: string, task: () => T): T | undefined {
  return task();
}

describe('warmUp', () => {
  beforeEach(() => seen.mockClear());

  it('runs samples through the schemas of their direction, and through the stamp', () => {
    const stamp = jest.fn((message: object) => message);
    warmUp(
      {
        samples: [
          { type: 'in', n: 1 },
          { type: 'out', n: 2 },
        ],
        inbound: { in: schema('in') },
        outbound: { out: schema('out') },
        delivery: { out: { outage: 'drop', stamp } },
      },
      { clock, attempt },
    );
    expect(seen.mock.calls).toEqual([[{ type: 'in', n: 1 }], [{ type: 'out', n: 2 }]]);
    expect(stamp).toHaveBeenCalledWith({ type: 'out', n: 2 }, clock, false);
  });

  it('works without samples, and ignores one that its schema refuses', () => {
    warmUp({ inbound: {}, outbound: {} }, { clock, attempt });
    const wrong = { type: 'out', n: 'two' } as unknown as { type: 'out'; n: number };
    expect(() =>
      warmUp({ samples: [wrong], inbound: {}, outbound: { out: schema('out') } }, { clock, attempt }),
    ).not.toThrow();
  });

  it('reports a function that throws, and leaves no timer', () => {
    jest.useFakeTimers();
    const faults: string[] = [];
    const failing = (): never => {
      throw new Error('broken');
    };
    const telling = <T>(where: string, task: () => T): T | undefined => {
      try {
        return task();
      } catch {
        return void faults.push(where);
      }
    };
    const out = (confirm: () => string, stamp?: () => object) =>
      warmUp(
        {
          samples: [{ type: 'out', n: 2 }],
          inbound: { in: schema('in') },
          outbound: { out: schema('out') },
          delivery: { out: { outage: 'keep', ttl: 1000, confirm, ...(stamp && { stamp }) } },
        },
        { clock, attempt: telling },
      );
    out(() => 'a', failing);
    out(failing);
    out(() => 'a');
    expect(faults).toEqual(['delivery.out.stamp', 'delivery.out.confirm']);
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
  });
});
