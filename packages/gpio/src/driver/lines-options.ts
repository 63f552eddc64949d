import type { LineLevels } from './line-levels.ts';

/**
 * Which lines a driver is to set and which to read, and how they are wired.
 *
 * @example
 * const multiplexer: LinesOptions = { outputs: [23, 24, 25, 16], inputs: [18], idle: { 16: 1 } };
 */
export interface LinesOptions {
  /** The lines to set; 17 and `'17'` mean `GPIO17`. */
  readonly outputs: readonly (string | number)[];
  /** The lines to read. */
  readonly inputs: readonly (string | number)[];
  /**
   * What outputs are at when they are claimed, and when they are freed again.
   * @default 0, each that is not named
   */
  readonly idle?: LineLevels;
  /**
   * The resistor that holds an open input.
   * @default 'up'
   */
  readonly pull?: 'up' | 'down' | 'none';
  /**
   * Whether an active input reads 0.
   * @default true with `pull: 'up'`, else false
   */
  readonly activeLow?: boolean;
}
