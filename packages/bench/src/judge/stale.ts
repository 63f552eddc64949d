import type { Promised } from './promised.ts';
import type { Story } from './story.ts';

/** Presses that were delivered after their ttl, by `n`. */
export interface Stale {
  /** Presses that the candidate wrote after their ttl. */
  readonly written: readonly number[];
  /** Presses that arrived at the host after their ttl, whenever they were written. */
  readonly arrived: readonly number[];
}

/** Finds the stale presses. */
export function stale({ presses, writes, arrivals }: Story, { ttlMs, allowanceMs }: Promised): Stale {
  const madeAt = new Map(presses.map(({ n, at }) => [n, at]));
  const late = (events: readonly { readonly n: number; readonly at: number }[]) => {
    const over = events.filter(({ n, at }) => at > (madeAt.get(n) ?? Infinity) + ttlMs + allowanceMs);
    return [...new Set(over.map(({ n }) => n))];
  };
  return { written: late(writes), arrived: late(arrivals) };
}
