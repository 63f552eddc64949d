import * as z from 'zod/mini';
import { warm } from './warm.ts';

const seen = jest.fn<boolean, [unknown]>(() => true);
const schema = (type: 'in' | 'out') => z.object({ type: z.literal(type), n: z.number() }).check(z.refine(seen));
const clock = { monotonic: () => 7, wall: () => 7 };

describe('warm', () => {
  beforeEach(() => seen.mockClear());

  it('takes samples through the schemas of their direction, and through the stamp', () => {
    const stamp = jest.fn((message: object) => message);
    warm(
      {
        samples: [
          { type: 'in', n: 1 },
          { type: 'out', n: 2 },
        ],
        inbound: { in: schema('in') },
        outbound: { out: schema('out') },
        delivery: { out: { outage: 'drop', stamp } },
      },
      clock,
    );
    expect(seen.mock.calls).toEqual([[{ type: 'in', n: 1 }], [{ type: 'out', n: 2 }]]);
    expect(stamp).toHaveBeenCalledWith({ type: 'out', n: 2 }, clock);
  });

  it('does without samples, and passes over one that its schema refuses', () => {
    warm({ inbound: {}, outbound: {} }, clock);
    const wrong = { type: 'out', n: 'two' } as unknown as { type: 'out'; n: number };
    expect(() => warm({ samples: [wrong], inbound: {}, outbound: { out: schema('out') } }, clock)).not.toThrow();
  });
});
