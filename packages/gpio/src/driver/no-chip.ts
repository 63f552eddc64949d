import { GpioError } from './gpio-error.ts';

/** The error of a machine without pins. */
export const noChip = (pins: readonly string[], dev = '/dev') =>
  new GpioError('absent', `${pins.join(', ')}: this machine has no GPIO (there is no ${dev}/gpiochip0)`);
