import { InvalidArgumentError } from 'commander';

/** The number of a game, from an argument. */
export function parseGameId(text: string): number {
  const id = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(id)) throw new InvalidArgumentError('Give an integer from 0, as 1.');
  return id;
}

/** A time of a contact, in ms, from an option: 0 to 1000. */
export function parseMilliseconds(text: string): number {
  const ms = text.trim() === '' ? NaN : Number(text);
  if (!(ms >= 0 && ms <= 1000)) throw new InvalidArgumentError('Give ms from 0 to 1000, as 5.');
  return ms;
}

/** A port, from an option. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new InvalidArgumentError('Give an integer from 0 to 65535.');
  return port;
}

/** As long as a timer can wait: about 23 days. */
const longest = 2_000_000;

/** A time in seconds, from an option. */
export function parseSeconds(text: string): number {
  const seconds = text.trim() === '' ? NaN : Number(text);
  if (!(seconds >= 0 && seconds <= longest)) throw new InvalidArgumentError('Give seconds, as 10 or 0.5.');
  return seconds;
}

/** The time to live of multicast, from an argument. */
export function parseTtl(text: string): number {
  const ttl = Number(text);
  if (!/^\d+$/.test(text) || ttl > 255) throw new InvalidArgumentError('Give a whole number, 0 to 255.');
  return ttl;
}
