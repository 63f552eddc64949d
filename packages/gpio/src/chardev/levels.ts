import { map, timer } from 'rxjs';
import type { Observable } from 'rxjs';
import type { LevelsOptions } from '../driver/levels-options.ts';
import type { LineLevels } from '../driver/line-levels.ts';
import { pinNames } from '../driver/pin-names.ts';
import { pullMs } from '../driver/pull-ms.ts';
import { lineFlags } from './line-flags.ts';
import { linePulls } from './line-pulls.ts';
import { readLevels } from './read-levels.ts';
import { withLines$ } from './with-lines.ts';

/**
 * The levels of real pins, read once through the kernel's GPIO character device.
 *
 * @example
 * levels$({ lines: ['GPIO17', 27], pull: 'up' }).subscribe(console.log); // { GPIO17: 0, GPIO27: 1 }
 */
export function levels$({ lines, pull = 'up', activeLow = pull === 'up' }: LevelsOptions): Observable<LineLevels> {
  const pins = pinNames(lines, 'lines');
  const flags = lineFlags.input | linePulls[pull] | (activeLow ? lineFlags.activeLow : 0);
  return withLines$({ pins, flags }, ({ libc, claimed }) =>
    timer(pullMs).pipe(map(() => Object.fromEntries(claimed.flatMap((ours) => readLevels(libc, ours))))),
  );
}
