import { tap, type MonoTypeOperatorFunction } from 'rxjs';
import type { Message } from '../protocol/message.ts';
import { replier, type AnswerOptions } from './replier.ts';

/** What answers each type, as a table of functions. */
export type Replies<In extends Message, Out> = {
  readonly [T in In['type']]?: (message: Extract<In, { readonly type: T }>) => Out | undefined;
};

/**
 * Passes messages on, and before each sends what the protocol replies to it.
 *
 * @example
 * game.pipe(answer({ ping: pong }, { send: game.send.next })).subscribe();
 */
export function answer<In extends Message, Out extends Message>(
  replies: Replies<In, Out>,
  options: AnswerOptions<Out>,
): MonoTypeOperatorFunction<In> {
  return tap(replier<Record<string, In>, Record<string, Out>>(replies as never, options));
}
