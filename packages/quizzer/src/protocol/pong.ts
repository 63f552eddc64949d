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
 * Returns a function that answers pings like `pong` and describes this client in the field `client`. An answer to the whole
 * room has no such field: only the sender of a ping gets the description.
 *
 * @example
 * const answer = pongAbout(() => ({ client_type: 'buzzer', client_id: 'main', enabled: true }));
 */
export function pongAbout(about: () => object): (ping: QuizzerMessage<'ping'>) => QuizzerOutgoingMessage<'pong'> {
  return (ping) => {
    const answer = pong(ping);
    return answer.recipient ? { ...answer, client: about() } : answer;
  };
}
