import { isChannelName } from './is-channel-name.ts';
import { isWellFormed } from './is-well-formed.ts';
import type { QuizzerMessage } from './quizzer-message.ts';
import type { QuizzerOutgoingMessage } from './quizzer-outgoing-message.ts';

/**
 * The answer to a ping. It reaches the pinger alone when the ping carries a `sender_id` that the backend can deliver to,
 * else the whole room: a recipient of another form would crash our own connection.
 *
 * @example
 * pong({ type: 'ping', timestamp: 5, sender_id: 'specific.abc!def' }).recipient; // { channel_id: 'specific.abc!def' }
 */
export function pong({ timestamp, sender_id }: QuizzerMessage<'ping'>): QuizzerOutgoingMessage<'pong'> {
  const target_sender_id = typeof sender_id === 'string' && isWellFormed(sender_id) ? sender_id : null;
  return {
    type: 'pong',
    timestamp,
    target_sender_id,
    ...(isChannelName(sender_id) && { recipient: { channel_id: sender_id } }),
  };
}
