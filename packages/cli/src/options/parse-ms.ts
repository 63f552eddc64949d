import { InvalidArgumentError } from 'commander';

/** A time of a contact, in ms, from an option: 0 to 1000. */
export function parseMs(text: string): number {
  const ms = text.trim() === '' ? NaN : Number(text);
  if (!(ms >= 0 && ms <= 1000)) throw new InvalidArgumentError('Give ms from 0 to 1000, as 5.');
  return ms;
}
