import type { Trigger } from '@hardware-ws/rules';
import type { OscMessage } from '../message/osc-message.ts';
import type { ReceivedOscMessage } from '../message/received-osc-message.ts';
import { isFrom, readSenderAddress } from '../message/sender-address.ts';
import { senderText } from '../text/sender-text.ts';

type Received = OscMessage | ReceivedOscMessage;

/** The part of a trigger that matches only messages of these senders. A text that is not an address matches none. */
export function senderFilter(
  written: string | readonly string[],
  matchesAddress: (received: OscMessage) => boolean,
): Pick<Trigger<Received>, 'matches' | 'whyNot'> {
  const texts = typeof written === 'string' ? [written] : written;
  const senders = texts.map(readSenderAddress).filter((read) => typeof read !== 'string');
  const matches = (received: Received) =>
    matchesAddress(received) && 'from' in received && isFrom(senders, received.from);
  return {
    matches,
    whyNot(received) {
      if (!matchesAddress(received) || matches(received)) return undefined;
      const wanted = `it wants a message from ${texts.join(' or ')}`;
      return 'from' in received
        ? `${wanted}, this one came from ${senderText(received.from)}`
        : `${wanted}, and no sender is given`;
    },
  };
}
