import type { ClientAbout } from '../status/client-about.ts';

/**
 * How often the box of a name has been replaced by its spare, as a process knows it. Each takeover begins the next term. A box that
 * has replaced nobody is in term 0.
 */
export interface Tenure {
  readonly instance: string;
  readonly term: number;
}

/**
 * Whether another box of our name stays and we have to step back. The later term stays, so that the box which took over does. Of two
 * spares that took over at once, the one with the smaller instance stays. Of two boxes that replaced nobody, nobody can say which one
 * is wrong: that is for people.
 */
export function outranks({ instance = '', term = 0 }: ClientAbout, own: Tenure): boolean {
  return term > own.term || (term === own.term && term > 0 && instance < own.instance);
}

/** Whether one of two boxes of one name steps back by itself. Programs that know no terms do not. */
export function isSettled({ term }: ClientAbout, own: Tenure): boolean {
  return term !== undefined && (term > 0 || own.term > 0);
}
