import type { Story } from './story.ts';

/** How often a host took a press for another one. */
export interface Duplicated {
  /** At a host that takes each id once. */
  readonly withIds: number;
  /** At a host that does not look at ids. */
  readonly withoutIds: number;
}

/** Counts the presses that came again; one without an id is a new one each time. */
export function duplicated({ arrivals }: Story): Duplicated {
  const presses = new Set(arrivals.map(({ n }) => n)).size;
  const ids = new Set(arrivals.map(({ n, pressId }, nth) => `${n} ${pressId ?? nth}`)).size;
  return { withIds: ids - presses, withoutIds: arrivals.length - presses };
}
