import type { OscEndpoint } from './osc-endpoint.ts';

const sentence = (code: unknown, transport: string, { host, port }: OscEndpoint): string => {
  const where = `${transport} port ${String(port)} on ${host}`;
  if (code === 'EADDRINUSE') return `${where} is in use: end the other program or listen on another port.`;
  if (code === 'EACCES') return `${where} needs more rights: listen on a port from 1024 up.`;
  if (code === 'EADDRNOTAVAIL') return `${host} is no address of this machine: listen on 0.0.0.0 for all it has.`;
  return `${where} cannot be opened (${String(code)}): check the host and the port to listen on.`;
};

/** The one error that ends a receiver: which port could not be opened, and what to do. */
export const bindError = (
  cause: Error & { readonly code?: string },
  transport: 'UDP' | 'TCP',
  endpoint: OscEndpoint,
): Error & { readonly kind: 'bind' } => {
  const error = new Error(sentence(cause.code ?? cause.message, transport, endpoint), { cause });
  return Object.assign(error, { kind: 'bind' as const });
};
