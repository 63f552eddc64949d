import type * as z from 'zod/mini';
import type { quizzerMessages } from './quizzer-messages.ts';

type Table = typeof quizzerMessages;

/**
 * A message as the quizzer sends it: all of them, or those of the given `type`.
 *
 * @example
 * const lampOf = (message: QuizzerMessage<'buzzer_pressed'>) => message.buzzerId;
 */
export type QuizzerMessage<T extends keyof Table = keyof Table> = { [K in T]: z.infer<Table[K]> }[T];
