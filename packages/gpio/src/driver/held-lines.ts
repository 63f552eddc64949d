import type { LineLevels } from './line-levels.ts';

/**
 * Lines that are ours for now, to be set and read at once: what was set is on the wire when `set` returns.
 *
 * @example
 * const read = ({ set, get }: HeldLines) => {
 *   set({ GPIO23: 1 });
 *   return get()['GPIO18'];
 * };
 */
export interface HeldLines {
  /** Sets outputs, together; those that are not named stay. Throws on a line that is no output of ours. */
  readonly set: (levels: LineLevels) => void;
  /** The levels of all inputs, by full name; 1 is active. */
  readonly get: () => LineLevels;
}
