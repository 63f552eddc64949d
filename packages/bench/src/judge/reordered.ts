import type { Story } from './story.ts';

/** Finds the presses, by `n`, that first arrived after a later press of the same connection. */
export function reordered({ presses, arrivals }: Pick<Story, 'presses' | 'arrivals'>): readonly number[] {
  const order = new Map([...presses].sort((a, b) => a.at - b.at).map(({ n }, nth) => [n, nth]));
  const latest = new Map<number, number>();
  const seen = new Set<number>();
  return arrivals
    .filter(({ lane, n }) => {
      if (seen.has(n)) return false;
      seen.add(n);
      const place = order.get(n) ?? 0;
      const before = latest.get(lane) ?? -1;
      latest.set(lane, Math.max(before, place));
      return place < before;
    })
    .map(({ n }) => n);
}
