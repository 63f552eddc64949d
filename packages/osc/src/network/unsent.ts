import { networkReason } from './network-reason.ts';
import type { OscDatagram } from '../message/osc-datagram.ts';
import type { OscPacket } from '../message/osc-packet.ts';
import type { SendFault } from './send-fault.ts';

/** The fault of a datagram that was not sent, in one sentence. */
export function unsent<Packet extends OscPacket>(datagram: OscDatagram<Packet>, cause: unknown): SendFault<Packet> {
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
