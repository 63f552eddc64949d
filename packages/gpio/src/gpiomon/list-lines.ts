import { map, type Observable } from 'rxjs';
import type { ChipLine } from '../driver/chip-line.ts';
import { GpioError } from '../driver/gpio-error.ts';
import { deniedPinError, noChipError } from '../driver/pin-errors.ts';
import { programText$, wholeText } from './program-text.ts';

/** All lines of this machine, from gpioinfo. An error names `pins`. */
export function listLines$(pins: readonly string[]): Observable<readonly ChipLine[]> {
  return programText$('gpioinfo', [], ({ stderr }) =>
    stderr.includes('Permission denied')
      ? deniedPinError(pins.join(', '), '/dev', stderr)
      : new GpioError('failed', `gpioinfo failed: ${stderr}`),
  ).pipe(
    wholeText('gpioinfo'),
    map(readLines),
    map((lines) => {
      if (lines.length === 0) throw noChipError(pins);
      return lines;
    }),
  );
}

/** Reads the output of gpioinfo, version 1 or 2, about all chips. */
export function readLines(text: string): readonly ChipLine[] {
  let chip = '';
  return text.split('\n').flatMap((row) => {
    chip = /^(\S+) - \d+ lines:$/.exec(row)?.[1] ?? chip;
    const [, offset, name = '', rest = ''] = /^\s+line\s+(\d+):\s+(?:"(.*?)"|unnamed)\s+(.*)$/.exec(row) ?? [];
    if (offset === undefined) return [];
    // Version 1 has a column for the consumer, and version 2 has a word.
    const [, quoted, bare = ''] = /(?:^|\bconsumer=)"(.*?)"|\bconsumer=(\S+)/.exec(rest) ?? [];
    const consumer = quoted ?? bare;
    const used = consumer !== '' || /^kernel|\bused\b/.test(rest);
    return [{ name, chip: `/dev/${chip}`, offset: Number(offset), used, consumer }];
  });
}
