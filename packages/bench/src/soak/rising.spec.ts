import { rising, type Sample } from './rising.ts';

function samples(of: (n: number) => Partial<Sample>) {
  return Array.from({ length: 12 }, (_, n) => ({ heap: 10_000_000, handles: 100, dials: 400, ...of(n) }));
}

describe('rising', () => {
  it('ignores noise', () => {
    const noisy = (n: number) => (n % 2 === 0 ? 1 : -1);
    expect(
      rising(samples((n) => ({ heap: 1e7 + 4e5 * noisy(n), handles: 100 + 8 * noisy(n), dials: 400 + 40 * noisy(n) }))),
    ).toEqual([]);
  });

  it.each([
    ['heap', (n: number) => ({ heap: 10_000_000 + n * 150_000 })],
    ['handles', (n: number) => ({ handles: 100 + n * 5 })],
    ['dials', (n: number) => ({ dials: 400 + n * 18 })],
  ])('reports a rise in %s', (measure, of) => {
    expect(rising(samples(of))).toEqual([expect.stringMatching(`^${measure}: `)]);
  });

  it('ignores a single peak', () => {
    expect(rising(samples((n) => (n === 11 ? { heap: 90_000_000, handles: 900, dials: 9000 } : {})))).toEqual([]);
  });

  it('fails if there are too few samples', () => {
    expect(rising(samples(() => ({})).slice(0, 2))).toEqual(['too few samples']);
  });
});
