import type { OscDatagram } from './osc-datagram.ts';
import type { OscPacket } from './osc-packet.ts';
import { reasonOf } from './reason-of.ts';
import type { SendFault } from './send-fault.ts';

const because = (cause: unknown): string => {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `the host's name is not known (${code}), check it or give the IP address`;
  }
  return code === 'EMSGSIZE' ? 'the message is too long for one datagram' : reasonOf(cause);
};

/** The fault of a datagram that was not sent, in one sentence. */
export const unsent = <Packet extends OscPacket>(datagram: OscDatagram<Packet>, cause: unknown): SendFault<Packet> => {
  const { destination, message } = datagram;
  const what = 'elements' in message ? 'A bundle' : message.address;
  const to = `${destination.host} port ${String(destination.port)}`;
  return { kind: 'unsent', reason: `${what} was not sent to ${to}: ${because(cause)}.`, datagram, cause };
};
