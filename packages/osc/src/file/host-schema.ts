import * as z from 'zod/mini';
import { nameSchema } from '@hardware-ws/rules/endpoint';

const ipv4 = z.ipv4();
const ipv6 = z.ipv6();

/** A variable as shells and templates write it: `${DESK}`, `$DESK`, `{{ desk }}`, `%DESK%`. */
const variable = /\$[{\w(]|\{\{|^%.*%$/;
const label = '[\\p{L}\\p{N}_](?:[-\\p{L}\\p{N}\\p{M}_]*[\\p{L}\\p{N}\\p{M}_])?';
const name = new RegExp(`^${label}(?:\\.${label})*\\.?$`, 'u');

function unbracketed(host: string): string {
  return /^\[(.*)\]$/.exec(host)?.[1] ?? host;
}

/** Why a text is not a plain name or address, or `undefined`. */
function hostFault(written: string): string | undefined {
  const host = unbracketed(written);
  const [, port] = /^(?:\[[^\]]*\]|[^:[\]]*):(\d*)$/.exec(written) ?? [];
  if (variable.test(host)) return 'expected a host without variables: only ${NAME} is filled in, and only in a file';
  if (/[\s\p{C}]/u.test(host)) return 'expected a host without spaces or invisible characters';
  if (/^[\w+.-]+:\/\//.test(host)) return 'expected only the host, without a scheme such as http://';
  if (/^[\d.:a-f]+\/\d+$/i.test(host)) return 'expected the address of one machine, got a whole network';
  if (port !== undefined) return `expected only the host: give the port ${port} separately`;
  if (host !== written || host.includes(':')) {
    const address = host.replace(/%[\w.-]+$/, '');
    return ipv6.safeParse(address).success ? undefined : 'expected an IPv6 address, for example fe80::1 or [::1]';
  }
  if (/^[\d.]+$/.test(host)) {
    return ipv4.safeParse(host).success
      ? undefined
      : 'expected an address of four numbers from 0 to 255, for example 192.168.1.5';
  }
  return name.test(host) ? undefined : 'expected a host name, for example qlab.local, or an IP address';
}

/** The name or the address of a machine. An IPv6 address may be in brackets, which are removed. */
export function hostSchema(description: string) {
  return nameSchema(description).check((context) => {
    const message = context.value === '' ? undefined : hostFault(context.value);
    if (message !== undefined) context.issues.push({ code: 'custom', message, input: context.value });
  }, z.overwrite(unbracketed));
}

/**
 * A schema for the name or the address of a machine, without a port or a scheme. Its issue says what was expected. An IPv6
 * address may be in brackets, which are removed.
 *
 * @example
 * const host = oscHost.parse('[::1]'); // '::1'
 */
export const oscHost = hostSchema('The name or the address of a machine.');
