import type { Observable } from 'rxjs';
import type { LevelsOptions } from '../driver/levels-options.ts';
import type { LineLevels } from '../driver/line-levels.ts';
import { thisPigpio } from './this-pigpio.ts';

/**
 * The levels of pins of a Raspberry Pi 0 to 4, read once through npm's pigpio; needs root.
 *
 * @example
 * levels$({ lines: ['GPIO17', 27], pull: 'up' }).subscribe(console.log); // { GPIO17: 0, GPIO27: 1 }
 */
export function levels$(options: LevelsOptions): Observable<LineLevels> {
  return thisPigpio.levels$(options);
}
