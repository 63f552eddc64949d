import { ConfigError } from './config-error.ts';

/** A port, from an option. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) {
    throw new ConfigError(`port: ${JSON.stringify(text)} is none; it must be an integer from 0 to 65535`);
  }
  return port;
}
