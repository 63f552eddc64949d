import type { ChipLine } from '../driver/chip-line.ts';
import { deniedPinError, noChipError, unknownPinError } from '../driver/pin-errors.ts';
import { chipLines } from './chip-lines.ts';
import { chipNames } from './chip-names.ts';
import type { Libc } from './libc.ts';

/** Finds the lines with these names on any chip. The number of a chip differs between machines. */
export function findLines(libc: Libc, pins: readonly string[], dev = '/dev'): readonly ChipLine[] {
  const chips = chipNames(dev);
  if (chips.length === 0) throw noChipError(pins, dev);
  let denied: unknown;
  const lines = chips.flatMap((chip) => {
    try {
      return chipLines(libc, `${dev}/${chip}`);
    } catch (cause) {
      denied = cause;
      return [];
    }
  });
  return pins.map((pin) => {
    const line = lines.find(({ name }) => name === pin);
    if (line !== undefined) return line;
    throw denied === undefined ? unknownPinError(pin, lines) : deniedPinError(pin, dev, denied);
  });
}
