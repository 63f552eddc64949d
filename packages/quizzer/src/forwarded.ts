import type { QuizzerMessage } from './messages/quizzer-message.ts';
import type { QuizzerOutgoingMessage } from './messages/quizzer-outgoing-message.ts';

/**
 * What to send to another game for a message of this one: the same message, or none.
 *
 * - What holds for this game alone is lost: our `channel_id`, and the `at` and `age_ms` of a press. A `press_id` becomes another one,
 *   which the second copy of that press has too, so that a host counts it once.
 * - Pings, pongs, who is connected, and what is addressed to one channel cannot be forwarded.
 * - What is forwarded says so (`forwarded: true`), and is not forwarded again: games that are forwarded to each other make no
 *   loop, whoever forwards them.
 *
 * @example
 * forwarded({ type: 'select_board', board: 2, channel_id: 'a!b' }); // [{ type: 'select_board', board: 2, forwarded: true }]
 * forwarded({ type: 'ping', timestamp: 5 }); // []
 */
export function forwarded(message: QuizzerMessage): readonly QuizzerOutgoingMessage[] {
  const { type, recipient, press_id, forwarded: before } = message;
  if (ofOneGame.has(type) || before === true || 'channel_id' in Object(recipient)) return [];
  const kept = Object.entries(message).filter(([field]) => !lost.has(field));
  return [
    {
      ...(Object.fromEntries(kept) as QuizzerOutgoingMessage),
      ...(typeof press_id === 'string' && { press_id: `forwarded-${press_id}` }),
      forwarded: true,
    },
  ];
}

const ofOneGame: ReadonlySet<QuizzerMessage['type']> = new Set([
  'ping',
  'pong',
  'client_connection_status',
  'buzzer_connection_status',
]);

const lost: ReadonlySet<string> = new Set(['channel_id', 'press_id', 'at', 'age_ms']);
