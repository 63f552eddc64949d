import { ConfigError } from './config-error.ts';

/** The number of a game, from an argument. */
export function gameId(text: string): number {
  const id = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(id)) {
    throw new ConfigError(`game_id: ${JSON.stringify(text)} is no game; it must be an integer from 0`);
  }
  return id;
}
