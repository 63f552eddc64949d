import { GpioError } from '../driver/gpio-error.ts';

/** Does something with lines; what npm's pigpio throws becomes an error that names them. */
export function callPigpio<T>(pins: readonly string[], work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const message = `${pins.join(', ')}: refused by pigpio: ${(cause as Error).message}`;
    throw new GpioError('failed', message, { pin: pins.length === 1 ? pins[0] : undefined, cause });
  }
}
