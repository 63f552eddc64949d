import { GpioError } from './gpio-error.ts';
import type { Line } from './line.ts';

/** The error of a name that none of the lines has. */
export function unknownPin(pin: string, lines: readonly Line[]): GpioError {
  const names = lines.map(({ name }) => name).filter((name) => name !== '');
  const some = names.length > 8 ? `${names.slice(0, 8).join(', ')} and ${names.length - 8} more` : names.join(', ');
  const known = names.length === 0 ? 'its lines have no names' : `it has ${some} (gpioinfo lists them)`;
  return new GpioError('unknown', `${pin}: this machine has no line of that name; ${known}`, { pin });
}
