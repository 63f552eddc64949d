import * as z from 'zod/mini';
import { quizzerMessages } from './quizzer-messages.ts';
import { randomId } from './random-id.ts';
import { recipientSchema } from './recipient.ts';

const addressed = { recipient: z.optional(z.nullable(recipientSchema)) };

/**
 * The messages that you may send to the quizzer: one schema for each `type`. They are the messages of the contract with an
 * optional `recipient`, which must be one that the backend can deliver to.
 *
 * @example
 * z.parse(quizzerOutgoingMessages.join_game, { type: 'join_game', recipient: { client_type: 'host' } });
 */
export const quizzerOutgoingMessages = {
  toggle_buzzers: z.extend(quizzerMessages.toggle_buzzers, addressed),
  /**
   * `at`: the time of the button's edge, in ms on the connection's clock. On the wire, `age_ms` replaces it.
   * `press_id`: identifies the press, so that a second copy is recognized. It is random by default.
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

/** Every message that you may send to the quizzer, by its `type`. */
export type QuizzerOutgoingMessages = {
  readonly [T in keyof typeof quizzerOutgoingMessages]: z.input<(typeof quizzerOutgoingMessages)[T]>;
};

/**
 * A message that you may send to the quizzer: any, or one of the given `type`.
 *
 * @example
 * const enable: QuizzerOutgoingMessage<'toggle_buzzers'> = { type: 'toggle_buzzers', enabled: true };
 */
export type QuizzerOutgoingMessage<T extends keyof QuizzerOutgoingMessages = keyof QuizzerOutgoingMessages> =
  QuizzerOutgoingMessages[T];
