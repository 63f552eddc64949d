import type { Observable } from 'rxjs';
import type { LineLevels } from './line-levels.ts';
import type { EdgesOptions } from './edges-driver.ts';

/**
 * A driver that reads lines once: emits their levels, 1 for a pressed button, and completes with the lines freed.
 *
 * Bad options throw at once. The lines are claimed on subscribe; a line that somebody else holds is an error notification
 * (see `busyPinError`). What is asked here, edges cannot tell: whether a button is down already.
 *
 * @example
 * const stuck = (levels$: LevelsDriver) => levels$({ lines: ['GPIO17'] }).pipe(map(({ GPIO17 }) => GPIO17 === 1));
 */
export type LevelsDriver = (options: LevelsOptions) => Observable<LineLevels>;

/**
 * Which lines to read, and how they are wired; as {@link EdgesOptions}.
 *
 * @example
 * const toGround: LevelsOptions = { lines: ['GPIO17', 27], pull: 'up' };
 */
export type LevelsOptions = Omit<EdgesOptions, 'onLost'>;

/** How long a resistor is given to move an open line, with a long cable on it, before it is read; in ms. */
export const pullMs = 10;
