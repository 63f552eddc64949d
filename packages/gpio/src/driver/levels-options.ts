import type { EdgesOptions } from './edges-options.ts';

/**
 * Which lines to read, and how they are wired; as {@link EdgesOptions}.
 *
 * @example
 * const toGround: LevelsOptions = { lines: ['GPIO17', 27], pull: 'up' };
 */
export type LevelsOptions = Omit<EdgesOptions, 'lost'>;
