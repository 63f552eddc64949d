import { tap, type MonoTypeOperatorFunction } from 'rxjs';
import type { Fault } from '../fault.ts';
import type { MessageMap } from '../message-map.ts';
import type { Protocol } from '../protocol.ts';
import { synchronous } from '../synchronous.ts';

export interface AnswerOptions<Out> {
  /** Takes the answers. */
  readonly send: (message: Out) => void;
  /** Is told when a reply function throws. @default nobody is */
  readonly fault?: (fault: Fault) => void;
}

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
  const { send, fault = () => undefined } = options;
  const reply = (message: I[keyof I]) => {
    try {
      const answered = synchronous(replies[message.type as keyof I]?.(message));
      if (answered !== undefined) send(answered);
    } catch (error) {
      fault({ kind: 'callback', where: `replies.${message.type}`, error });
    }
  };
  return tap(reply);
}
