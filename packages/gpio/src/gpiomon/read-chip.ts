import { map, type Observable } from 'rxjs';
import type { ChipLine } from '../driver/chip-line.ts';
import { GpioError } from '../driver/gpio-error.ts';
import type { LineLevels } from '../driver/line-levels.ts';
import { chipText$ } from './chip-text.ts';
import { wholeText } from './program-text.ts';
import { wiringArguments, type LineWiring } from './wiring-arguments.ts';

/** The levels of lines of one chip, from gpioget. */
export function readChip$(version: number, lines: readonly ChipLine[], wiring: LineWiring): Observable<LineLevels> {
  const chip = lines[0]?.chip ?? '';
  const pins = lines.map(({ name }) => name);
  const offsets = lines.map(({ offset }) => String(offset));
  const args =
    version === 1
      ? [...wiringArguments(version, wiring), chip, ...offsets]
      : [...wiringArguments(version, wiring), '--numeric', `--chip=${chip}`, ...offsets];
  return chipText$('gpioget', args, pins).pipe(
    wholeText('gpioget'),
    map((text) => {
      const levels = text.trim().split(/\s+/);
      if (levels.length !== pins.length || !levels.every((level) => level === '0' || level === '1')) {
        throw new GpioError(
          'failed',
          `gpioget printed "${text.trim()}", expected ${pins.length} levels: see whether gpioget --version is 1.x or 2.x`,
        );
      }
      return Object.fromEntries(pins.map((pin, index) => [pin, levels[index] === '1' ? 1 : 0] as const));
    }),
  );
}
