import { InvalidArgumentError } from 'commander';

/** The number of a game, from an argument. */
export function gameId(text: string): number {
  const id = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(id)) throw new InvalidArgumentError('Give an integer from 0, as 1.');
  return id;
}
