import type { Story } from './story.ts';

/** How many presses a host counted more than once. */
export interface Duplicated {
  /** At a host that accepts each id once. */
  readonly withIds: number;
  /** At a host that ignores ids. */
  readonly withoutIds: number;
}

/** Counts the presses that arrived more than once. Each arrival without an id counts as a new press. */
export function duplicated({ arrivals }: Story): Duplicated {
  const presses = new Set(arrivals.map(({ n }) => n)).size;
  const ids = new Set(arrivals.map(({ n, pressId }, nth) => `${n} ${pressId ?? nth}`)).size;
  return { withIds: ids - presses, withoutIds: arrivals.length - presses };
}
