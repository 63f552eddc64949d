import { tap, type MonoTypeOperatorFunction } from 'rxjs';
import type { Clock } from '../time/clock.ts';
import { systemClock } from '../time/system-clock.ts';
import type { Message, MessageMap } from '../protocol/message.ts';
import type { Fault } from '../faults/fault.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { requireSynchronous } from '../faults/require-synchronous.ts';

/** A function that replies, for each type. */
export type Replies<In extends Message, Out> = {
  readonly [T in In['type']]?: (message: Extract<In, { readonly type: T }>, clock: Clock) => Out | undefined;
};

/**
 * Sends the protocol's reply to each message, and then passes the message on.
 *
 * @example
 * game.pipe(sendReplies({ ping: pong }, { send: game.send.next })).subscribe();
 */
export function sendReplies<In extends Message, Out extends Message>(
  replies: Replies<In, Out>,
  options: SendRepliesOptions<Out>,
): MonoTypeOperatorFunction<In> {
  return tap(replier<Record<string, In>, Record<string, Out>>(replies as never, options));
}

export interface SendRepliesOptions<Out> {
  /** Sends a reply. */
  readonly send: (message: Out) => void;
  /** Holds each reply back until it calls its argument. @default calls it at once */
  readonly replyAfter?: ((send: () => void) => void) | undefined;
  /** The clock that functions which reply are given. @default systemClock */
  readonly clock?: Clock;
  /** Called when a function that replies throws. @default nothing is called */
  readonly onFault?: (fault: Fault) => void;
}

/** Makes a function that sends the protocol's reply to a message, if there is one. */
export function replier<I extends MessageMap, O extends MessageMap>(
  replies: NonNullable<Protocol<I, O>['replies']>,
  options: SendRepliesOptions<O[keyof O]>,
): (message: I[keyof I]) => void {
  const { send, replyAfter = now, clock = systemClock, onFault = () => undefined } = options;
  const table = new Map<string, (message: never, clock: Clock) => O[keyof O] | undefined>(Object.entries(replies));
  return (message) => {
    const reply = table.get(message.type);
    if (!reply) return;
    const attempt = (act: () => void) => {
      try {
        act();
      } catch (error) {
        onFault({ kind: 'callback', where: `replies.${message.type}`, error });
      }
    };
    attempt(() => {
      const answered = requireSynchronous(reply(message as never, clock));
      if (answered !== undefined) replyAfter(() => attempt(() => send(answered)));
    });
  };
}

function now(act: () => void): void {
  act();
}
