import type * as z from 'zod/mini';
import type { quizzerOutgoing } from './quizzer-outgoing.ts';

type Table = typeof quizzerOutgoing;

/**
 * A message as we send it: all of them, or those of the given `type`.
 *
 * @example
 * const enable: QuizzerOutgoingMessage<'toggle_buzzers'> = { type: 'toggle_buzzers', enabled: true };
 */
export type QuizzerOutgoingMessage<T extends keyof Table = keyof Table> = { [K in T]: z.infer<Table[K]> }[T];
