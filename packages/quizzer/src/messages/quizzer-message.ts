import type * as z from 'zod/mini';
import type { quizzerMessages } from './quizzer-messages.ts';

/** Every message that the quizzer sends, by its `type`. */
export type QuizzerMessages = { readonly [T in keyof typeof quizzerMessages]: z.infer<(typeof quizzerMessages)[T]> };

/**
 * A message as the quizzer sends it: all of them, or those of the given `type`.
 *
 * @example
 * const lampOf = (message: QuizzerMessage<'buzzer_pressed'>) => message.buzzerId;
 */
export type QuizzerMessage<T extends keyof QuizzerMessages = keyof QuizzerMessages> = QuizzerMessages[T];
