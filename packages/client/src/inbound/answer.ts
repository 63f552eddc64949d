import { tap, type MonoTypeOperatorFunction } from 'rxjs';
import type { MessageMap } from '../message-map.ts';
import type { Protocol } from '../protocol.ts';
import { replier, type AnswerOptions } from './replier.ts';

/**
 * Passes messages on, and before each sends what the protocol replies to it.
 *
 * @example
 * messages$.pipe(answer({ ping: ({ timestamp }) => ({ type: 'pong', timestamp }) }, { send: (pong) => socket.next(pong) }));
 */
export function answer<I extends MessageMap, O extends MessageMap>(
  replies: NonNullable<Protocol<I, O>['replies']>,
  options: AnswerOptions<O[keyof O]>,
): MonoTypeOperatorFunction<I[keyof I]> {
  return tap(replier(replies, options));
}
