import { isMulticast } from './is-multicast.ts';
import type { OscEndpoint } from './osc-endpoint.ts';

const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;

/** The address of a machine that sends, and perhaps the port that it sends from. */
export interface SenderAddress {
  /** As a socket reports it. An IPv4 address that is mapped to IPv6 is plain IPv4. */
  readonly host: string;
  /** @default any port */
  readonly port?: number;
}

/** Reads `10.0.0.5`, `10.0.0.5:9000`, `fe80::1` or `[fe80::1]:9000`; or says what is wrong with the text. */
export function readSenderAddress(text: string): SenderAddress | string {
  const parts: readonly (string | undefined)[] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(text) ?? [];
  const [, bracketed, plain, written] = parts;
  const address = bracketed ?? plain ?? text;
  const host = bracketed === undefined && ipv4.test(address) ? address : canonicalIpv6(address);
  if (host === undefined) return senderFault(text);
  if (isMulticast(host)) return `${host} is a multicast group, which sends nothing: give the address of a sender`;
  if (host === '0.0.0.0' || host === '::') return `${host} sends nothing: give the address of a sender`;
  if (written === undefined) return { host };
  const port = Number(written);
  return port >= 1 && port <= 65_535 ? { host, port } : `expected a port from 1 to 65535, got ${written}`;
}

/** Whether a message came from one of these senders. A sender without a zone (`%eth0`) stands for the address in every zone. */
export function isFrom(senders: readonly SenderAddress[], from: OscEndpoint): boolean {
  const came = plainHost(from.host);
  return senders.some(({ host, port }) => {
    const isHost = host === came || (!host.includes('%') && came.startsWith(`${host}%`));
    return isHost && (port === undefined || port === from.port);
  });
}

/** An address without the `::ffff:` that a socket for IPv4 and IPv6 puts before an IPv4 address. */
export function plainHost(host: string): string {
  if (!host.startsWith('::ffff:')) return host;
  const mapped = host.slice('::ffff:'.length);
  return ipv4.test(mapped) ? mapped : host;
}

/** An IPv6 address as sockets write it, with its zone; `undefined` for any other text. */
function canonicalIpv6(text: string): string | undefined {
  const [, address, zone] = /^([\da-f:.]*:[\da-f:.]*)(?:%([\w.-]+))?$/i.exec(text) ?? [];
  const url = `http://[${String(address)}]`;
  if (address === undefined || !URL.canParse(url)) return undefined;
  const canonical = new URL(url).hostname.slice(1, -1);
  const [, high, low] = /^::ffff:([\da-f]+):([\da-f]+)$/.exec(canonical) ?? [];
  if (high !== undefined && low !== undefined) return ipv4Of(Number.parseInt(high, 16), Number.parseInt(low, 16));
  return zone === undefined ? canonical : `${canonical}%${zone}`;
}

function ipv4Of(high: number, low: number): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

function senderFault(text: string): string {
  if (/^[\d.:a-f]+\/\d+$/i.test(text)) {
    return 'expected the address of one machine, got a whole network: list the addresses of its senders';
  }
  const host = /^(.*):\d+$/.exec(text)?.[1] ?? text;
  if (host === '' || /^\[?[\d.:a-f]*[\d:][\d.:a-f]*\]?:?$/i.test(host)) {
    return 'expected an IPv4 or IPv6 address, for example 10.0.0.5, 10.0.0.5:9000 or [fe80::1]:9000';
  }
  const example = /^localhost$/i.test(host) ? '127.0.0.1' : '10.0.0.5';
  return `a message has no host name, only the address of its sender: write the address of ${host}, for example ${example}`;
}
