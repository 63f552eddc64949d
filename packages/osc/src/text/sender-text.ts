import type { OscEndpoint } from '../message/osc-endpoint.ts';
import { plainHost } from '../message/sender-address.ts';
import { endpointText } from './endpoint-text.ts';

/** Formats the sender of a message as one word: the address and, unless it is 0 (unknown), the port. */
export function senderText({ host, port }: OscEndpoint): string {
  return port === 0 ? plainHost(host) : endpointText({ host: plainHost(host), port });
}
