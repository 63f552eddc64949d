import { map, type Observable, timer } from 'rxjs';
import { type LevelsOptions, pullMs } from '../driver/levels-driver.ts';
import type { LineLevels } from '../driver/line-levels.ts';
import { pinNames } from '../driver/pin-name.ts';
import { levelReader } from './chip-claim.ts';
import { lineFlags, linePulls } from './line-flags.ts';
import { withLines$ } from './with-lines.ts';

/**
 * Reads the levels of real pins once, through the kernel's GPIO character device.
 *
 * @example
 * levels$({ lines: ['GPIO17', 27], pull: 'up' }).subscribe(console.log); // { GPIO17: 0, GPIO27: 1 }
 */
export function levels$({ lines, pull = 'up', activeLow = pull === 'up' }: LevelsOptions): Observable<LineLevels> {
  const pins = pinNames(lines, 'lines');
  const flags = lineFlags.input | linePulls[pull] | (activeLow ? lineFlags.activeLow : 0);
  return withLines$({ pins, flags }, ({ libc, claimed }) => timer(pullMs).pipe(map(levelReader(libc, claimed))));
}
