import type { Story } from './story.ts';

/** How many extra presses a host counted because presses arrived more than once. */
export interface Duplicated {
  /** At a host that accepts each id once. */
  readonly withIds: number;
  /** At a host that ignores ids. */
  readonly withoutIds: number;
}

/** Counts the extra presses. Each arrival without an id counts as a new press. */
export function duplicated({ arrivals }: Story): Duplicated {
  const presses = new Set(arrivals.map(({ n }) => n)).size;
  const ids = new Set(arrivals.map(({ n, pressId }, nth) => `${n} ${pressId ?? nth}`)).size;
  return { withIds: ids - presses, withoutIds: arrivals.length - presses };
}
