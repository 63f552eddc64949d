import { isMulticast } from '../message/is-multicast.ts';
import { networkReason } from '../network/network-reason.ts';
import type { OscEndpoint } from '../message/osc-endpoint.ts';

function because(cause: unknown, host: string): string {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  if (isMulticast(host)) return 'is a multicast group, which works over UDP only.';
  if (code === 'ECONNREFUSED')
    return 'refused the TCP connection: is the program running, and does it listen for OSC over TCP?';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return 'was not found by its name: check the name or give the IP address.';
  if (code === 'ECONNRESET' || code === 'EPIPE') return 'reset the connection.';
  return `cannot be reached over TCP: ${networkReason(cause, host)}.`;
}

/** The error that says in one sentence why a TCP connection ended or could not be opened. `undefined` as the cause means that the other end closed it. */
export function tcpError({ host, port }: OscEndpoint, cause: unknown): Error & { readonly kind: 'tcp' } {
  const why = cause === undefined ? 'closed the connection.' : because(cause, host);
  return Object.assign(new Error(`${host} port ${String(port)} ${why}`, { cause }), { kind: 'tcp' as const });
}
