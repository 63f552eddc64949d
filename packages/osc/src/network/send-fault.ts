import type { OscDatagram } from '../message/osc-datagram.ts';
import type { OscMessage } from '../message/osc-message.ts';
import type { OscPacket } from '../message/osc-packet.ts';
import { networkReason } from './network-reason.ts';

/**
 * A datagram that could not be sent, and why. Later datagrams are still sent.
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

/** Creates the fault of a datagram that was not sent. */
export function sendFault<Packet extends OscPacket>(datagram: OscDatagram<Packet>, cause: unknown): SendFault<Packet> {
  const { destination, message } = datagram;
  const what = 'elements' in message ? 'A bundle' : message.address;
  const to = `${destination.host} port ${String(destination.port)}`;
  return {
    kind: 'unsent',
    reason: `${what} was not sent to ${to}: ${networkReason(cause, destination.host)}.`,
    datagram,
    cause,
  };
}
