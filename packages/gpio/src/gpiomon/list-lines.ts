import { map, type Observable } from 'rxjs';
import type { ChipLine } from '../driver/chip-line.ts';
import { deniedPinError, noChipError } from '../driver/pin-errors.ts';
import { GpioError } from '../driver/gpio-error.ts';
import { programText$, wholeText } from './program-text.ts';

/** All lines of this machine, by gpioinfo; `pins` is who asks. */
export function listLines$(pins: readonly string[]): Observable<readonly ChipLine[]> {
  return programText$('gpioinfo', [], ({ said }) =>
    said.includes('Permission denied')
      ? deniedPinError(pins.join(', '), '/dev', said)
      : new GpioError('failed', `gpioinfo fails: ${said}`),
  ).pipe(
    wholeText('gpioinfo'),
    map(readLines),
    map((lines) => {
      if (lines.length === 0) throw noChipError(pins);
      return lines;
    }),
  );
}

/** Reads what gpioinfo prints of all chips, in version 1 or 2. */
export function readLines(text: string): readonly ChipLine[] {
  let chip = '';
  return text.split('\n').flatMap((row) => {
    chip = /^(\S+) - \d+ lines:$/.exec(row)?.[1] ?? chip;
    const [, offset, name = '', rest = ''] = /^\s+line\s+(\d+):\s+(?:"(.*?)"|unnamed)\s+(.*)$/.exec(row) ?? [];
    if (offset === undefined) return [];
    // Version 1 has a column for who uses it, version 2 a word.
    const [, quoted, bare = ''] = /(?:^|\bconsumer=)"(.*?)"|\bconsumer=(\S+)/.exec(rest) ?? [];
    const consumer = quoted ?? bare;
    const used = consumer !== '' || /^kernel|\bused\b/.test(rest);
    return [{ name, chip: `/dev/${chip}`, offset: Number(offset), used, consumer }];
  });
}
