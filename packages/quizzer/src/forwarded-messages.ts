import type { QuizzerMessage } from './messages/quizzer-messages.ts';
import type { QuizzerOutgoingMessage } from './messages/quizzer-outgoing-messages.ts';

/**
 * Returns what to send to another game when this message arrives: one copy, or nothing.
 *
 * - The copy lacks what is only valid in this game: the `channel_id`, and the `at` and `age_ms` of a press. It has a
 *   `press_id` of its own, which a second copy of the same press shares, so that the host counts the press once.
 * - Pings, pongs, presence, and messages to a single channel are not forwarded.
 * - The copy is marked with `forwarded: true` and is not forwarded again. Games that forward to each other therefore form no
 *   loop.
 *
 * @example
 * forwardedMessages({ type: 'select_board', board: 2, channel_id: 'a!b' }); // [{ type: 'select_board', board: 2, forwarded: true }]
 * forwardedMessages({ type: 'ping', timestamp: 5 }); // []
 */
export function forwardedMessages(message: QuizzerMessage): readonly QuizzerOutgoingMessage[] {
  const { type, recipient, press_id, forwarded } = message;
  if (neverForwarded.has(type) || forwarded === true || 'channel_id' in Object(recipient)) return [];
  const kept = Object.entries(message).filter(([field]) => !ofThisGame.has(field));
  return [
    {
      ...(Object.fromEntries(kept) as QuizzerOutgoingMessage),
      ...(typeof press_id === 'string' && { press_id: `forwarded-${press_id}` }),
      forwarded: true,
    },
  ];
}

const neverForwarded: ReadonlySet<QuizzerMessage['type']> = new Set([
  'ping',
  'pong',
  'client_connection_status',
  'buzzer_connection_status',
]);

const ofThisGame: ReadonlySet<string> = new Set(['channel_id', 'press_id', 'at', 'age_ms']);
