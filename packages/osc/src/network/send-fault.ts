import type { OscDatagram } from '../message/osc-datagram.ts';
import type { OscMessage } from '../message/osc-message.ts';
import type { OscPacket } from '../message/osc-packet.ts';

/**
 * A datagram that could not be sent, and why; those after it are sent all the same.
 *
 * @example
 * const line = ({ reason }: SendFault) => reason;
 */
export interface SendFault<Packet extends OscPacket = OscMessage> {
  readonly kind: 'unsent';
  readonly reason: string;
  readonly datagram: OscDatagram<Packet>;
  readonly cause: unknown;
}
