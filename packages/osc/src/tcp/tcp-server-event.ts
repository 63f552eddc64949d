import type { OscEndpoint } from '../message/osc-endpoint.ts';
import type { TcpEvent } from './tcp-event.ts';

/**
 * An event of one of the OSC connections of a TCP server.
 *
 * @example
 * const gone = (event: TcpServerEvent) => (event.kind === 'closed' ? event.reason : undefined);
 */
export type TcpServerEvent =
  TcpEvent | { readonly kind: 'closed'; readonly peer: OscEndpoint; readonly reason: string };
