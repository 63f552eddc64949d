import { readdirSync } from 'node:fs';
import { GpioError } from '../gpio-error.ts';
import { chipLines } from './chip-lines.ts';
import type { Libc } from './libc.ts';
import type { Line } from './line.ts';

/** The lines of these names, on whichever chip: a chip's number differs from machine to machine. */
export function findLines(libc: Libc, pins: readonly string[], dev = '/dev'): readonly Line[] {
  const chips = readdirSync(dev).filter((name) => /^gpiochip\d+$/.test(name));
  if (chips.length === 0) {
    throw new GpioError('absent', `${pins.join(', ')}: this machine has no GPIO (there is no ${dev}/gpiochip0)`);
  }
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

const deniedPin = (pin: string, dev: string, cause: unknown) => {
  const remedy = 'add the user to the group gpio (sudo usermod -aG gpio $USER), then log in again';
  return new GpioError('denied', `${pin}: no permission to open ${dev}/gpiochip*: ${remedy}`, { pin, cause });
};

const unknownPin = (pin: string, lines: readonly Line[]) => {
  const names = lines.map(({ name }) => name).filter((name) => name !== '');
  const some = names.length > 8 ? `${names.slice(0, 8).join(', ')} and ${names.length - 8} more` : names.join(', ');
  const known = names.length === 0 ? 'its lines have no names' : `it has ${some} (gpioinfo lists them)`;
  return new GpioError('unknown', `${pin}: this machine has no line of that name; ${known}`, { pin });
};
