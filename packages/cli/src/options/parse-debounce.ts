import { InvalidArgumentError } from 'commander';

/** How long a contact may bounce, in ms, from an option. */
export function parseDebounce(text: string): number {
  const ms = text.trim() === '' ? NaN : Number(text);
  if (!(ms >= 0 && ms <= 1000)) throw new InvalidArgumentError('Give ms from 0 to 1000, as 5.');
  return ms;
}
