import { GpioError } from './gpio-error.ts';

/** The error of a user who may not open the chips. */
export function deniedPin(pin: string, dev: string, cause?: unknown): GpioError {
  const remedy = 'add the user to the group gpio (sudo usermod -aG gpio $USER), then log in again';
  return new GpioError('denied', `${pin}: no permission to open ${dev}/gpiochip*: ${remedy}`, { pin, cause });
}
