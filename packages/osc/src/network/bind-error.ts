import type { OscEndpoint } from '../message/osc-endpoint.ts';

function sentence(code: unknown, transport: string, { host, port }: OscEndpoint): string {
  const where = `${transport} port ${String(port)} on ${host}`;
  if (code === 'EADDRINUSE') return `${where} is in use: end the other program or listen on another port.`;
  if (code === 'EACCES') return `${where} needs more rights: listen on a port from 1024.`;
  if (code === 'EADDRNOTAVAIL')
    return `${host} is not an address of this machine: listen on 0.0.0.0, which is all of its addresses.`;
  if (code === 'EAFNOSUPPORT') return `This machine has no IPv6, so ${host} cannot be listened on: listen on 0.0.0.0.`;
  if (code === 'EINVAL' && /^fe[89ab]/i.test(host)) {
    return `${host} is a link-local address: add its interface, for example ${host.replace(/%.*/, '')}%eth0.`;
  }
  if (code === 'ENOTFOUND' || String(code).startsWith('EAI_')) {
    return `${host} is not a known name (${String(code)}): listen on an address of this machine, or on 0.0.0.0, which is all of its addresses.`;
  }
  if (code === 'EMFILE')
    return `${where} cannot be opened: this program has too many files open; raise the limit (ulimit -n).`;
  return `${where} cannot be opened (${String(code)}): check the host and the port to listen on.`;
}

/** The error of a port that could not be opened: it names the port and says what to do. */
export function bindError(
  cause: Error & { readonly code?: string },
  transport: 'UDP' | 'TCP',
  endpoint: OscEndpoint,
): Error & { readonly kind: 'bind' } {
  const error = new Error(sentence(cause.code ?? cause.message, transport, endpoint), { cause });
  return Object.assign(error, { kind: 'bind' as const });
}
