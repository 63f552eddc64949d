import type { Promised } from './promised.ts';
import type { Story } from './story.ts';

/** Presses that came too late, by `n`. */
export interface Stale {
  /** Written after their time was over. */
  readonly written: readonly number[];
  /** At the host after their time was over, whenever they were written. */
  readonly arrived: readonly number[];
}

/** The presses that were replayed. */
export function stale({ presses, writes, arrivals }: Story, { ttlMs, allowanceMs }: Promised): Stale {
  const madeAt = new Map(presses.map(({ n, at }) => [n, at]));
  const late = (events: readonly { readonly n: number; readonly at: number }[]) => {
    const over = events.filter(({ n, at }) => at > (madeAt.get(n) ?? Infinity) + ttlMs + allowanceMs);
    return [...new Set(over.map(({ n }) => n))];
  };
  return { written: late(writes), arrived: late(arrivals) };
}
