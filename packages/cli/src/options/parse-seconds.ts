import { InvalidArgumentError } from 'commander';

/** As long as a timer can wait: about 23 days. */
const longest = 2_000_000;

/** A time in seconds, from an option. */
export function parseSeconds(text: string): number {
  const seconds = text.trim() === '' ? NaN : Number(text);
  if (!(seconds >= 0 && seconds <= longest)) throw new InvalidArgumentError('Give seconds, as 10 or 0.5.');
  return seconds;
}
