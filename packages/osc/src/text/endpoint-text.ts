import type { OscEndpoint } from '../message/osc-endpoint.ts';

/**
 * Formats a host and a port as one word that `osc send` accepts, with an IPv6 address in brackets.
 *
 * @example
 * endpointText({ host: '::1', port: 7400 }); // '[::1]:7400'
 */
export function endpointText({ host, port }: OscEndpoint): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}
