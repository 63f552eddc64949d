import { Observable, Subscription, tap, timer, type MonoTypeOperatorFunction } from 'rxjs';
import type { Clock } from '../clock.ts';
import { heldMessages } from './held-messages.ts';
import type { LinkEvent } from '../link/link-event.ts';
import type { Message } from '../message.ts';
import type { Sending } from './sending.ts';
import type { Socket } from '../link/socket.ts';
import { systemClock } from '../system-clock.ts';

export interface OutboxOptions<Out extends Message> {
  /** What is to be written. */
  readonly sendings$: Observable<Sending<Out>>;
  /** A message as the text of its frame, asked for when it is written; `undefined` refuses it. */
  readonly encode: (sending: Sending<Out>) => string | undefined;
  /** What to write first on every opened socket. @default nothing */
  readonly hello?: () => readonly Sending<Out>[];
  /** @default systemClock */
  readonly clock?: Clock | undefined;
}

/**
 * Writes messages to whichever socket is open, and holds them while there is none, as their delivery says. One queue, in
 * order: hello, then what was held, then live; the first two before `opened` goes on.
 *
 * ```
 * sendings: --a--------b--
 * source:   -----o--------
 * writes:   -----a-----b--
 * result:   -----o--------
 * ```
 *
 * @example
 * link$.pipe(outbox({ sendings$, encode: ({ message }) => JSON.stringify(message) }));
 */
export function outbox<Out extends Message>(options: OutboxOptions<Out>): MonoTypeOperatorFunction<LinkEvent> {
  const { sendings$, encode, hello = () => [], clock = systemClock } = options;
  return (source) =>
    new Observable((subscriber) => {
      const held = heldMessages<Out>(clock);
      let socket: Socket | undefined;
      let beenOpen = false;
      let writing = false;
      let expiry = Subscription.EMPTY;

      const write = (sending: Sending<Out>) => {
        const { message, settle } = sending;
        const text = encode(sending);
        if (text !== undefined && !socket?.write(text)) return (socket = undefined);
        held.removeFirst();
        settle(text === undefined ? { kind: 'dropped', message, cause: 'refused' } : { kind: 'sent', message, text });
      };
      // Whoever hears of an outcome may send again: that goes to the end of the queue, not in between.
      const writeAll = () => {
        if (writing) return;
        writing = true;
        for (let next = held.first(); socket && next; next = held.first()) write(next);
        writing = false;
        expiry.unsubscribe();
        const ms = held.timeLeft();
        if (ms !== Infinity) expiry = timer(ms).pipe(tap(writeAll)).subscribe();
      };
      const send = (sending: Sending<Out>) => {
        const { delivery, message, settle } = sending;
        if (!socket && beenOpen && delivery.outage === 'drop') {
          return settle({ kind: 'dropped', message, cause: 'offline' });
        }
        held.add(sending);
        writeAll();
      };
      const follow = (event: LinkEvent) => {
        if (event.kind === 'opened') {
          ({ socket } = event);
          beenOpen = true;
          held.addFirst(hello());
          writeAll();
        } else if (event.kind === 'waiting') socket = undefined;
        subscriber.next(event);
      };

      subscriber.add(() => {
        expiry.unsubscribe();
        held.dropAll('ended');
      });
      const error = (error: unknown) => subscriber.error(error);
      subscriber.add(sendings$.subscribe({ next: send, error }));
      subscriber.add(
        source.subscribe({
          next: follow,
          error,
          complete: () => subscriber.complete(),
        }),
      );
    });
}
