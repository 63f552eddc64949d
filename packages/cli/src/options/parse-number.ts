import { InvalidArgumentError } from 'commander';

/** Parses the number of a game. */
export function parseGameId(text: string): number {
  const id = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(id))
    throw new InvalidArgumentError('Expected a whole number, for example 1.');
  return id;
}

/** Parses a time of a contact or of a margin between presses: 0 to 1000 ms. */
export function parseMilliseconds(text: string): number {
  const ms = text.trim() === '' ? NaN : Number(text);
  if (!(ms >= 0 && ms <= 1000)) throw new InvalidArgumentError('Expected milliseconds from 0 to 1000, for example 5.');
  return ms;
}

/** Parses the time for which a buzzer is locked: 0 to 60000 ms. */
export function parseLockMs(text: string): number {
  const ms = text.trim() === '' ? NaN : Number(text);
  if (!(ms >= 0 && ms <= 60_000))
    throw new InvalidArgumentError('Expected milliseconds from 0 to 60000, for example 500.');
  return ms;
}

/** Parses how many boxes there are: 2 to 6. */
export function parseBoxes(text: string): number {
  if (!/^[2-6]$/.test(text)) throw new InvalidArgumentError('Expected a number of boxes from 2 to 6.');
  return Number(text);
}

/** Parses a port number, 0 to 65535. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new InvalidArgumentError('Expected a port number from 0 to 65535.');
  return port;
}

/** The longest time that a timer can wait, in s: about 23 days. */
const longest = 2_000_000;

/** Parses a time in seconds. */
export function parseSeconds(text: string): number {
  const seconds = text.trim() === '' ? NaN : Number(text);
  if (!(seconds >= 0 && seconds <= longest))
    throw new InvalidArgumentError('Expected seconds from 0 to 2000000, for example 10 or 0.5.');
  return seconds;
}

/** Parses the time to live of multicast packets, 0 to 255. */
export function parseTtl(text: string): number {
  const ttl = Number(text);
  if (!/^\d+$/.test(text) || ttl > 255) throw new InvalidArgumentError('Expected a whole number from 0 to 255.');
  return ttl;
}
