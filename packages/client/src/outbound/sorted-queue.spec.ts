import fc from 'fast-check';
import { sortedQueue } from './sorted-queue.ts';

function item(rank: number, n = rank) {
  return { rank, n, gone: false };
}

type Item = ReturnType<typeof item>;

function byRank(one: Item, other: Item) {
  return one.rank - other.rank;
}

describe('sortedQueue', () => {
  it('returns the first item, and of equal items the one added first, whichever items leave', () => {
    const rank = fc.integer({ min: 0, max: 9 });
    const step = fc.oneof(
      fc.record({ add: fc.array(rank, { minLength: 1, maxLength: 1 }) }),
      fc.record({ add: fc.array(rank, { maxLength: 5 }) }),
      fc.record({ leave: fc.nat() }),
      fc.record({ leave: fc.constant(0) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200, size: 'max' }), (steps) => {
        const { add, addAll, first, all } = sortedQueue(byRank);
        let [expected, came]: [Item[], number] = [[], 0];
        for (const next of steps) {
          if ('add' in next) {
            const items = next.add.map((rank) => item(rank, came++));
            if (items[0] && items.length === 1) add(items[0]);
            else addAll(items);
            expected = [...expected, ...items].sort((one, other) => one.rank - other.rank || one.n - other.n);
          } else {
            const [left] = expected.splice(next.leave % (expected.length || 1), 1);
            if (left) left.gone = true;
          }
          expect(first()).toBe(expected[0]);
        }
        expect(all()).toEqual(expected);
      }),
    );
  });

  it('visits each item a few times, however long the queue is and wherever items leave', () => {
    let looks = 0;
    const { add, first } = sortedQueue<Item>((one, other) => {
      looks += 1;
      return byRank(one, other);
    });
    const items = Array.from({ length: 20_000 }, (_, n) => item(n));
    items.forEach(add);
    items.filter(({ n }) => n % 3 > 0).forEach((one) => (one.gone = true));
    for (let next = first(); next; next = first()) next.gone = true;
    expect(looks).toBeLessThan(3 * items.length);
  });

  it('visits a few items for each new one, wherever it belongs', () => {
    let looks = 0;
    const { add, first } = sortedQueue<Item>((one, other) => {
      looks += 1;
      return byRank(one, other);
    });
    const items = Array.from({ length: 4096 }, (_, n) => item(-n));
    items.forEach(add);
    expect(first()).toBe(items.at(-1));
    expect(looks).toBeLessThan(14 * items.length);
  });

  it('keeps no more gone items than items left, even if none leaves at the front', () => {
    const { add } = sortedQueue(byRank);
    add(item(0));
    let kept = 0;
    const registry = {
      get gone() {
        kept += 1;
        return true;
      },
    };
    for (let n = 1; n <= 10_000; n++) add(Object.assign(Object.create(registry) as Item, { rank: n, n }));
    // Each item is visited when room is made, and then discarded.
    expect(kept).toBeLessThan(2 * 10_000);
  });
});
