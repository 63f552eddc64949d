import type { ChipLine } from './chip-line.ts';
import { GpioError } from './gpio-error.ts';

/**
 * The error of a driver when another program holds a pin. `holder` is the name of that program, if it is known.
 *
 * @example
 * const error = busyPinError('GPIO17', 'gpiomon'); // error.kind is 'busy', error.pin is 'GPIO17'
 */
export function busyPinError(pin: string, holder = '', cause?: unknown): GpioError {
  const message =
    holder === ''
      ? `${pin} is in use: end the program that uses it, then try again`
      : `${pin} is in use by "${holder}": end that program, then try again`;
  return new GpioError('busy', message, { pin, cause });
}

/** The error when the user may not open the GPIO chips. */
export function deniedPinError(pin: string, dev: string, cause?: unknown): GpioError {
  const remedy = 'add the user to the group gpio (sudo usermod -aG gpio $USER), then log in again';
  return new GpioError('denied', `${pin}: no permission to open ${dev}/gpiochip*: ${remedy}`, { pin, cause });
}

/** The error when no line has this name. */
export function unknownPinError(pin: string, lines: readonly ChipLine[]): GpioError {
  const names = lines.map(({ name }) => name).filter((name) => name !== '');
  const some = names.length > 8 ? `${names.slice(0, 8).join(', ')} and ${names.length - 8} more` : names.join(', ');
  const known = names.length === 0 ? 'its lines have no names' : `it has ${some} (gpioinfo lists them)`;
  return new GpioError('unknown', `${pin}: this machine has no line of that name; ${known}`, { pin });
}

/** The error when the machine has no GPIO chip. */
export function noChipError(pins: readonly string[], dev = '/dev') {
  return new GpioError('absent', `${pins.join(', ')}: this machine has no GPIO (there is no ${dev}/gpiochip0)`);
}
