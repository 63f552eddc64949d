import { map } from 'rxjs';
import type { Observable } from 'rxjs';
import { deniedPin } from '../driver/denied-pin.ts';
import { GpioError } from '../driver/gpio-error.ts';
import type { Line } from '../driver/line.ts';
import { noChip } from '../driver/no-chip.ts';
import { programText$ } from './program-text.ts';
import { readLines } from './read-lines.ts';
import { wholeText } from './whole-text.ts';

/** All lines of this machine, by gpioinfo; `pins` is who asks. */
export function listLines$(pins: readonly string[]): Observable<readonly Line[]> {
  return programText$('gpioinfo', [], ({ said }) =>
    said.includes('Permission denied')
      ? deniedPin(pins.join(', '), '/dev', said)
      : new GpioError('failed', `gpioinfo fails: ${said}`),
  ).pipe(
    wholeText('gpioinfo'),
    map(readLines),
    map((lines) => {
      if (lines.length === 0) throw noChip(pins);
      return lines;
    }),
  );
}
