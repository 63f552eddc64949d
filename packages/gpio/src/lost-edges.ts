/**
 * Edges that the kernel counted and could not keep: its queue was full, or they came faster than it takes them, as bounces may.
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
