import { EMPTY, Observable, tap, type MonoTypeOperatorFunction } from 'rxjs';
import type { LinkEvent } from '../link/link-event.ts';
import type { Message } from '../protocol/message.ts';
import { messageWriter } from './message-writer.ts';
import type { OutboxOptions } from './outbox-options.ts';

/**
 * Writes messages to the open socket. While no socket is open, it holds them as their delivery says. There is one queue, in this
 * order: the messages of `hello`, held messages, new messages. The first two are written before `opened` is passed on.
 *
 * ```
 * sendings: --a--------b--
 * source:   -----o--------
 * writes:   -----a-----b--
 * result:   -----o--------
 * ```
 *
 * @example
 * link$({ url: 'ws://localhost:8000/scores' }).pipe(outbox({ sendings$, encode: ({ message }) => JSON.stringify(message) }));
 */
export function outbox<Out extends Message>(options: OutboxOptions<Out>): MonoTypeOperatorFunction<LinkEvent> {
  const { sendings$, withdrawn$ = EMPTY, echo$ = EMPTY, onStart } = options;
  return (source) =>
    new Observable((subscriber) => {
      const { send, withdraw, confirm, follow, heldCount, end } = messageWriter(options);
      onStart?.(heldCount);
      const error = (error: unknown) => subscriber.error(error);
      subscriber.add(sendings$.pipe(tap(send)).subscribe({ error }));
      subscriber.add(withdrawn$.pipe(tap(withdraw)).subscribe({ error }));
      subscriber.add(echo$.pipe(tap(confirm)).subscribe({ error }));
      subscriber.add(end);
      source.pipe(tap(follow)).subscribe(subscriber);
    });
}
