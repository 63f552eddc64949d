import type * as z from 'zod/mini';
import type { quizzerOutgoing } from './quizzer-outgoing-messages.ts';

/** Every message that may be sent to the quizzer, by its `type`. */
export type QuizzerOutgoingMessages = {
  readonly [T in keyof typeof quizzerOutgoing]: z.input<(typeof quizzerOutgoing)[T]>;
};

/**
 * A message as we send it: all of them, or those of the given `type`.
 *
 * @example
 * const enable: QuizzerOutgoingMessage<'toggle_buzzers'> = { type: 'toggle_buzzers', enabled: true };
 */
export type QuizzerOutgoingMessage<T extends keyof QuizzerOutgoingMessages = keyof QuizzerOutgoingMessages> =
  QuizzerOutgoingMessages[T];
