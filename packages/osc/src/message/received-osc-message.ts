import type { OscEndpoint } from './osc-endpoint.ts';
import type { OscMessage } from './osc-message.ts';
import type { OscTimeTag } from './osc-time-tag.ts';

/**
 * An OSC message with its sender.
 *
 * @example
 * const line = ({ from, address }: ReceivedOscMessage) => `${from.host}: ${address}`;
 */
export interface ReceivedOscMessage extends OscMessage {
  readonly from: OscEndpoint;
  /** The time tag of its bundle. The library does not wait for that time. */
  readonly timeTag?: OscTimeTag;
  /** Set if you sent it yourself, from one of the `own` sockets of `datagrams$`. `quizMessages` ignores such messages. */
  readonly own?: true;
}
