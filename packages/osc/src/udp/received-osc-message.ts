import type { OscEndpoint } from '../osc-endpoint.ts';
import type { OscMessage } from '../osc-message.ts';

/**
 * An OSC message and who sent it.
 *
 * @example
 * const line = ({ from, address }: ReceivedOscMessage) => `${from.host}: ${address}`;
 */
export interface ReceivedOscMessage extends OscMessage {
  readonly from: OscEndpoint;
}
