import * as z from 'zod/mini';

/**
 * The messages that the quizzer sends: one schema for each `type`. Fields that a schema does not name are kept.
 *
 * Hardware does not act on the last six types. Their schemas check the `type` alone, so that a wrong guess about a field
 * never discards a real message.
 *
 * @example
 * const { enabled } = z.parse(quizzerMessages.toggle_buzzers, { type: 'toggle_buzzers', enabled: true });
 */
export const quizzerMessages = {
  toggle_buzzers: z.looseObject({ type: z.literal('toggle_buzzers'), enabled: z.boolean() }),
  buzzer_pressed: z.looseObject({ type: z.literal('buzzer_pressed'), buzzerId: z.nullable(z.int()) }),
  buzzer_set_log_level: z.looseObject({
    type: z.literal('buzzer_set_log_level'),
    level: z.optional(z.string().check(z.regex(/^(debug|info|warn|warning|error|critical)$/i))),
  }),
  client_connection_status: z.looseObject({
    type: z.literal('client_connection_status'),
    client_type: z.string(),
    client_id: z.string(),
    connected: z.boolean(),
  }),
  buzzer_connection_status: z.looseObject({ type: z.literal('buzzer_connection_status'), connected: z.boolean() }),
  // A ping whose sender_id is not a string is answered too, with a pong to the whole room: see pong.ts.
  ping: z.looseObject({ type: z.literal('ping'), timestamp: z.number(), sender_id: z.optional(z.unknown()) }),
  pong: z.looseObject({
    type: z.literal('pong'),
    timestamp: z.number(),
    target_sender_id: z.nullable(z.string()),
  }),
  join_game: z.looseObject({ type: z.literal('join_game') }),
  select_board: z.looseObject({ type: z.literal('select_board') }),
  reveal_category: z.looseObject({ type: z.literal('reveal_category') }),
  select_question: z.looseObject({ type: z.literal('select_question') }),
  toggle_question: z.looseObject({ type: z.literal('toggle_question') }),
  update_score: z.looseObject({ type: z.literal('update_score') }),
};

/** Every message that the quizzer sends, by its `type`. */
export type QuizzerMessages = { readonly [T in keyof typeof quizzerMessages]: z.infer<(typeof quizzerMessages)[T]> };

/**
 * A message that the quizzer sends: any, or one of the given `type`.
 *
 * @example
 * const lampOf = (message: QuizzerMessage<'buzzer_pressed'>) => message.buzzerId;
 */
export type QuizzerMessage<T extends keyof QuizzerMessages = keyof QuizzerMessages> = QuizzerMessages[T];
