import { forkJoin, map, type Observable } from 'rxjs';
import type { ChipLine } from '../driver/chip-line.ts';
import { GpioError } from '../driver/gpio-error.ts';
import { unknownPinError } from '../driver/pin-errors.ts';
import { listLines$ } from './list-lines.ts';
import { programText$, wholeText } from './program-text.ts';

/** The lines that were found, grouped by chip, and the version of the programs. */
export interface LinesByChip {
  /** The major version of the programs. */
  readonly version: number;
  /** The lines of each chip. */
  readonly chips: readonly (readonly ChipLine[])[];
}

/** Finds lines by name, on any chip. */
export function linesByChip$(pins: readonly string[]): Observable<LinesByChip> {
  return forkJoin({ version: version$, all: listLines$(pins) }).pipe(
    map(({ version, all }) => {
      const found = pins.map((pin) => {
        const line = all.find(({ name }) => name === pin);
        if (line === undefined) throw unknownPinError(pin, all);
        return line;
      });
      const chips = [...new Set(found.map(({ chip }) => chip))];
      return { version, chips: chips.map((chip) => found.filter((line) => line.chip === chip)) };
    }),
  );
}

const version$ = programText$(
  'gpiomon',
  ['--version'],
  ({ stderr }) => new GpioError('failed', `gpiomon failed: ${stderr}`),
).pipe(
  wholeText('gpiomon --version'),
  map((text) => Number(/v(\d+)\./.exec(text)?.[1] ?? 2)),
);
