import { oscHost, type OscEndpoint } from '@hardware-ws/osc';
import { InvalidArgumentError } from 'commander';

/** The name or the address of a machine, from an option; an IPv6 address without its brackets. */
export function parseHost(text: string): string {
  const { success, data, error } = oscHost.safeParse(text);
  if (success) return data;
  throw new InvalidArgumentError(`${JSON.stringify(text)}: ${error.issues[0]?.message ?? 'expected a host'}.`);
}

/** Where OSC goes to, from an argument: `quiz.local:7400`, `[::1]:7400`. */
export function parseOscEndpoint(text: string): OscEndpoint {
  const [, host, digits] = /^(\[[^\]]+\]|[^:[\]\s]+):(\d{1,5})$/.exec(text) ?? [];
  const port = Number(digits);
  if (host === undefined || port < 1 || port > 65535) {
    throw new InvalidArgumentError('Give a host and a port, 1 to 65535, as localhost:7400 or [::1]:7400.');
  }
  return { host: parseHost(host), port };
}
