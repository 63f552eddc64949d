import type { Clock, Delivery } from '@hardware-ws/client';
import { isChannelName } from '../messages/recipient.ts';
import { isWellFormed } from '../messages/is-well-formed.ts';
import type { QuizzerMessage } from '../messages/quizzer-messages.ts';
import type { QuizzerOutgoingMessage } from '../messages/quizzer-outgoing-messages.ts';

/**
 * Makes the answer to a ping. It goes to the sender of the ping alone if the `sender_id` is a channel that the backend can
 * deliver to, and otherwise to the whole room: any other recipient would crash the client's own consumer.
 *
 * @example
 * pong({ type: 'ping', timestamp: 5, sender_id: 'specific.abc!def' }).recipient; // { channel_id: 'specific.abc!def' }
 */
export function pong({ timestamp, sender_id }: QuizzerMessage<'ping'>): QuizzerOutgoingMessage<'pong'> {
  const targetSenderId = typeof sender_id === 'string' && isWellFormed(sender_id) ? sender_id : null;
  return {
    type: 'pong',
    timestamp,
    target_sender_id: targetSenderId,
    ...(isChannelName(sender_id) && { recipient: { channel_id: sender_id } }),
  };
}

/**
 * Returns a function that answers pings like `pong` and says when the ping was received, in ms on this client's monotonic clock.
 * `about` describes this client in the field `client`. An answer to the whole room has no such field: only the sender of a ping
 * gets the description.
 *
 * @example
 * const answer = pongOf(() => ({ client_type: 'buzzer', client_id: 'main', enabled: true }));
 */
export function pongOf(
  about: (() => object) | undefined,
): (ping: QuizzerMessage<'ping'>, clock: Clock) => QuizzerOutgoingMessage<'pong'> {
  return (ping, clock) => {
    const answer = pong(ping);
    const timed = { ...answer, received_at: clock.monotonic() };
    return about && answer.recipient ? { ...timed, client: about() } : timed;
  };
}

/** How an answer is delivered: it says when it was written, in ms on this client's monotonic clock. */
export const pongDelivery: Delivery<QuizzerOutgoingMessage<'pong'>> = {
  outage: 'drop',
  stamp: (message, clock) => ({ ...message, sent_at: clock.monotonic() }),
};
