import { bcmNumber } from './bcm-number.ts';

/** The bits of these lines in a bank of 32. */
export const lineBits = (pins: Iterable<string>): number =>
  [...pins].reduce((bits, pin) => (bits | (1 << bcmNumber(pin))) >>> 0, 0);
