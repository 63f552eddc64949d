/**
 * Edges that were counted and could not be kept: the queue for them was full, for the program was busy for too long.
 *
 * @example
 * const lost: LostEdges = { count: 3, pins: ['GPIO17'] };
 */
export interface LostEdges {
  /** How many. */
  readonly count: number;
  /** The lines that they were of; of several, one or more. */
  readonly pins: readonly string[];
}
