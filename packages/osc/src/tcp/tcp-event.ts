import type { OscEndpoint } from '../message/osc-endpoint.ts';
import type { ReceivedOscMessage } from '../message/received-osc-message.ts';

/**
 * An event of an OSC connection over TCP.
 *
 * @example
 * const line = (event: TcpEvent) => (event.kind === 'message' ? event.message.address : `open to ${event.peer.host}`);
 */
export type TcpEvent =
  | { readonly kind: 'open'; readonly peer: OscEndpoint }
  | { readonly kind: 'message'; readonly message: ReceivedOscMessage };
