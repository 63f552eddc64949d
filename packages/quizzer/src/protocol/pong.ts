import { isChannelName } from '../messages/is-channel-name.ts';
import { isWellFormed } from '../messages/is-well-formed.ts';
import type { QuizzerMessage } from '../messages/quizzer-message.ts';
import type { QuizzerOutgoingMessage } from '../messages/quizzer-outgoing-message.ts';

/**
 * The answer to a ping. It reaches the pinger alone when the ping carries a `sender_id` that the backend can deliver to,
 * else the whole room: a recipient of another form would crash our own connection.
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
 * Answers to pings that also say, in the field `client`, what `about` tells of this client. Only the pinger gets to know it: an
 * answer that goes to the whole room carries nothing more.
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
