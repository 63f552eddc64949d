import { deniedPin } from '../driver/denied-pin.ts';
import { chipNames } from './chip-names.ts';
import type { Line } from '../driver/line.ts';
import { noChip } from '../driver/no-chip.ts';
import { unknownPin } from '../driver/unknown-pin.ts';
import { chipLines } from './chip-lines.ts';
import type { Libc } from './libc.ts';

/** The lines of these names, on whichever chip: a chip's number differs from machine to machine. */
export function findLines(libc: Libc, pins: readonly string[], dev = '/dev'): readonly Line[] {
  const chips = chipNames(dev);
  if (chips.length === 0) throw noChip(pins, dev);
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
    throw denied === undefined ? unknownPin(pin, lines) : deniedPin(pin, dev, denied);
  });
}
