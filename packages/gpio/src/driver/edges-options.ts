import type { LostEdges } from './lost-edges.ts';

/**
 * What every driver is asked for: which lines, and how they are wired.
 *
 * @example
 * const toGround: EdgesOptions = { lines: ['GPIO17', 27], pull: 'up' };
 */
export interface EdgesOptions {
  /** The lines to watch; 17 and `'17'` mean `GPIO17`. */
  readonly lines: readonly (string | number)[];
  /**
   * The resistor that holds an open line.
   * @default 'up'
   */
  readonly pull?: 'up' | 'down' | 'none';
  /**
   * Whether a pressed button reads 0.
   * @default true with `pull: 'up'`, else false
   */
  readonly activeLow?: boolean;
  /**
   * Is told of edges that were lost; the driver then goes on.
   * @default a warning of the process (`process.emitWarning`), from drivers that can lose edges
   */
  readonly lost?: (edges: LostEdges) => void;
}
