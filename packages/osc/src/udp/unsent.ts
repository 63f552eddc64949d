import type { OscDatagram } from '../osc-datagram.ts';
import { reasonOf } from '../reason-of.ts';
import type { SendFault } from './send-fault.ts';

const because = (cause: unknown): string => {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `the host's name is not known (${code}), check it or give the IP address`;
  }
  return code === 'EMSGSIZE' ? 'the message is too long for one datagram' : reasonOf(cause);
};

/** The fault of a datagram that was not sent, in one sentence. */
export const unsent = (datagram: OscDatagram, cause: unknown): SendFault => {
  const { destination, message } = datagram;
  const to = `${destination.host} port ${String(destination.port)}`;
  return { kind: 'unsent', reason: `${message.address} was not sent to ${to}: ${because(cause)}.`, datagram, cause };
};
