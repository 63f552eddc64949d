import { GpioError } from '../../driver/gpio-error.ts';

/**
 * The BCM number of a line, for drivers that know lines by number only. Throws unless the line is one of GPIO0 to
 * GPIO31.
 */
export function bcmNumber(pin: string): number {
  const number = Number(/^GPIO(\d+)$/.exec(pin)?.[1] ?? NaN);
  if (number <= 31) return number;
  throw new GpioError('unknown', `${pin}: pigpio has no line of that name; it has GPIO0 to GPIO31`, { pin });
}

/** The bits of these lines in a bank of 32. */
export function lineBits(pins: Iterable<string>): number {
  return [...pins].reduce((bits, pin) => (bits | (1 << bcmNumber(pin))) >>> 0, 0);
}
