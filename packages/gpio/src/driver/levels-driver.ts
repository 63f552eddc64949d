import type { Observable } from 'rxjs';
import type { EdgesOptions } from './edges-driver.ts';
import type { LineLevels } from './line-levels.ts';

/**
 * A driver that reads lines once: it emits their levels, 1 for a pressed button, then frees the lines and completes. It
 * tells you what edges cannot: whether a button is already down.
 *
 * Bad options throw immediately. The Observable claims its lines on subscribe. If another program holds a line, it
 * errors (see `busyPinError`).
 *
 * @example
 * const stuck = (levels$: LevelsDriver) => levels$({ lines: ['GPIO17'] }).pipe(map(({ GPIO17 }) => GPIO17 === 1));
 */
export type LevelsDriver = (options: LevelsOptions) => Observable<LineLevels>;

/**
 * Which lines a driver reads, and how they are wired: the same as {@link EdgesOptions}.
 *
 * @example
 * const toGround: LevelsOptions = { lines: ['GPIO17', 27], pull: 'up' };
 */
export type LevelsOptions = Omit<EdgesOptions, 'onClaimed' | 'onLost'>;

/** How long a resistor gets to move an open line before the line is read, in ms. A long cable makes it slow. */
export const pullMs = 10;
