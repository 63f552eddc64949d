import type { OscEndpoint } from '@hardware-ws/osc';
import { InvalidArgumentError } from 'commander';
import { parseHost } from './parse-host.ts';

/** Where OSC goes to, from an argument: `quiz.local:7400`, `[::1]:7400`. */
export function oscEndpoint(text: string): OscEndpoint {
  const [, host, digits] = /^(\[[^\]]+\]|[^:[\]\s]+):(\d{1,5})$/.exec(text) ?? [];
  const port = Number(digits);
  if (host === undefined || port < 1 || port > 65535) {
    throw new InvalidArgumentError('Give a host and a port, 1 to 65535, as localhost:7400 or [::1]:7400.');
  }
  return { host: parseHost(host), port };
}
