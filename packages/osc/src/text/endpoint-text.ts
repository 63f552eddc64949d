import type { OscEndpoint } from '../message/osc-endpoint.ts';

/**
 * A host and a port as one word, with an IPv6 address in brackets, as `osc send` takes it.
 *
 * @example
 * endpointText({ host: '::1', port: 7400 }); // '[::1]:7400'
 */
export function endpointText({ host, port }: OscEndpoint): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}
