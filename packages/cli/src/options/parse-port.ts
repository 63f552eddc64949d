import { InvalidArgumentError } from 'commander';

/** A port, from an option. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new InvalidArgumentError('Give an integer from 0 to 65535.');
  return port;
}
