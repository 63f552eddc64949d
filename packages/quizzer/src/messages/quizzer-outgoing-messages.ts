import * as z from 'zod/mini';
import { quizzerMessages } from './quizzer-messages.ts';
import { randomId } from './random-id.ts';
import { recipient } from './recipient.ts';

const addressed = { recipient: z.optional(z.nullable(recipient)) };

/**
 * What may be sent, one schema per `type`: the messages of the contract, with a `recipient` that does not crash the
 * consumer.
 *
 * @example
 * z.parse(quizzerOutgoing.join_game, { type: 'join_game', recipient: { client_type: 'host' } });
 */
export const quizzerOutgoing = {
  toggle_buzzers: z.extend(quizzerMessages.toggle_buzzers, addressed),
  /**
   * `at`: when the button's edge was, in ms on the connection's clock. On the wire it becomes `age_ms`. `press_id`: what
   * tells a press that arrives twice; made up when left out.
   */
  buzzer_pressed: z.extend(quizzerMessages.buzzer_pressed, {
    ...addressed,
    at: z.optional(z.number()),
    press_id: z._default(z.string(), randomId),
  }),
  buzzer_set_log_level: z.extend(quizzerMessages.buzzer_set_log_level, addressed),
  client_connection_status: z.extend(quizzerMessages.client_connection_status, addressed),
  buzzer_connection_status: z.extend(quizzerMessages.buzzer_connection_status, addressed),
  ping: z.extend(quizzerMessages.ping, addressed),
  pong: z.extend(quizzerMessages.pong, addressed),
  join_game: z.extend(quizzerMessages.join_game, addressed),
  select_board: z.extend(quizzerMessages.select_board, addressed),
  reveal_category: z.extend(quizzerMessages.reveal_category, addressed),
  select_question: z.extend(quizzerMessages.select_question, addressed),
  toggle_question: z.extend(quizzerMessages.toggle_question, addressed),
  update_score: z.extend(quizzerMessages.update_score, addressed),
};
