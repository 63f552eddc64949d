/**
 * Edges that happened and could not be kept: the program was busy until the kernel's queue was full.
 *
 * @example
 * const lost: LostEdges = { count: 3, pins: ['GPIO17', 'GPIO27'] };
 */
export interface LostEdges {
  /** How many. */
  readonly count: number;
  /** The lines that were watched together; the lost edges were of one or more of them. */
  readonly pins: readonly string[];
}
