import { InvalidArgumentError } from 'commander';

/** The time to live of multicast, from an argument. */
export function parseTtl(text: string): number {
  const ttl = Number(text);
  if (!/^\d+$/.test(text) || ttl > 255) throw new InvalidArgumentError('Give a whole number, 0 to 255.');
  return ttl;
}
