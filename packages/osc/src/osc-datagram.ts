import type { OscEndpoint } from './osc-endpoint.ts';
import type { OscMessage } from './osc-message.ts';

/**
 * An OSC message and where it goes: what `oscMessages` makes and `sendDatagrams` sends.
 *
 * @example
 * const go: OscDatagram = { destination: { host: '127.0.0.1', port: 53000 }, message: { address: '/go', args: [] } };
 */
export interface OscDatagram {
  readonly destination: OscEndpoint;
  readonly message: OscMessage;
}
