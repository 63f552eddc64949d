import type { OscEndpoint } from './osc-endpoint.ts';
import type { OscMessage } from './osc-message.ts';
import type { OscTimeTag } from './osc-time-tag.ts';

/**
 * An OSC message and who sent it.
 *
 * @example
 * const line = ({ from, address }: ReceivedOscMessage) => `${from.host}: ${address}`;
 */
export interface ReceivedOscMessage extends OscMessage {
  readonly from: OscEndpoint;
  /** When it is meant to be, by the bundle that it came in; nobody waits for that but you. */
  readonly timeTag?: OscTimeTag;
  /** That we sent it ourselves, from one of the sockets that `datagrams$` was told of; `quizMessages` leaves it. */
  readonly own?: true;
}
