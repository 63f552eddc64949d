import { oscHost } from '@hardware-ws/osc';
import { InvalidArgumentError } from 'commander';

/** The name or the address of a machine, from an option; an IPv6 address without its brackets. */
export function parseHost(text: string): string {
  const { success, data, error } = oscHost.safeParse(text);
  if (success) return data;
  throw new InvalidArgumentError(`${JSON.stringify(text)}: ${error.issues[0]?.message ?? 'expected a host'}.`);
}
