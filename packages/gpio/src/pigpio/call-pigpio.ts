import { GpioError } from '../driver/gpio-error.ts';

/** Calls npm's pigpio. An exception becomes an error that names the lines. */
export function callPigpio<T>(pins: readonly string[], work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const message = `${pins.join(', ')}: pigpio refused the call: ${(cause as Error).message}`;
    throw new GpioError('failed', message, { pin: pins.length === 1 ? pins[0] : undefined, cause });
  }
}
