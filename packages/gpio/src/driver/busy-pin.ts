import { GpioError } from './gpio-error.ts';

/**
 * The error of a driver that finds a pin held by somebody else, whose name is given if it is known.
 *
 * @example
 * const error = busyPin('GPIO17', 'gpiomon'); // error.kind is 'busy', error.pin is 'GPIO17'
 */
export function busyPin(pin: string, holder = '', cause?: unknown): GpioError {
  const message =
    holder === ''
      ? `${pin} is held already: end what uses it, then try again`
      : `${pin} is held by "${holder}": end that, then try again`;
  return new GpioError('busy', message, { pin, cause });
}
