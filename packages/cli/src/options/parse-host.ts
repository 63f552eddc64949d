import { oscHost, type OscEndpoint } from '@hardware-ws/osc';
import { InvalidArgumentError } from 'commander';

/** Parses the name or address of a machine. Brackets around an IPv6 address are removed. */
export function parseHost(text: string): string {
  const { success, data, error } = oscHost.safeParse(text);
  if (success) return data;
  throw new InvalidArgumentError(`${JSON.stringify(text)}: ${error.issues[0]?.message ?? 'expected a host'}.`);
}

/** Parses where to send OSC, for example `quiz.local:7400` or `[::1]:7400`. */
export function parseOscEndpoint(text: string): OscEndpoint {
  const [, host, digits] = /^(\[[^\]]+\]|[^:[\]\s]+):(\d{1,5})$/.exec(text) ?? [];
  const port = Number(digits);
  if (host === undefined || port < 1 || port > 65535) {
    throw new InvalidArgumentError(
      'Expected a host and a port from 1 to 65535, for example localhost:7400 or [::1]:7400.',
    );
  }
  return { host: parseHost(host), port };
}
