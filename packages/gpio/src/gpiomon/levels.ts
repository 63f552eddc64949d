import { forkJoin, map, type Observable, switchMap } from 'rxjs';
import type { LevelsOptions } from '../driver/levels-driver.ts';
import type { LineLevels } from '../driver/line-levels.ts';
import { pinNames } from '../driver/pin-name.ts';
import { linesByChip$ } from './lines-by-chip.ts';
import { readChip$ } from './read-chip.ts';

/**
 * Reads the levels of real pins once, through the program gpioget of the package gpiod (version 1 or 2).
 *
 * @example
 * levels$({ lines: ['GPIO17', 27], pull: 'up' }).subscribe(console.log); // { GPIO17: 0, GPIO27: 1 }
 */
export function levels$({ lines, pull = 'up', activeLow = pull === 'up' }: LevelsOptions): Observable<LineLevels> {
  return linesByChip$(pinNames(lines, 'lines')).pipe(
    switchMap(({ version, chips }) => forkJoin(chips.map((chip) => readChip$(version, chip, { pull, activeLow })))),
    map((levels): LineLevels => Object.assign({}, ...levels) as LineLevels),
  );
}
