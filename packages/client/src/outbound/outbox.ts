import { EMPTY, Observable, tap, type MonoTypeOperatorFunction } from 'rxjs';
import { alarm } from '../time/alarm.ts';
import type { Clock } from '../time/clock.ts';
import type { Held, Sending } from './sending.ts';
import { heldMessages } from './held-messages.ts';
import type { LinkEvent } from '../link/link-event.ts';
import type { Message } from '../protocol/message.ts';
import type { Socket } from '../link/dial/socket.ts';
import { systemClock } from '../time/system-clock.ts';
import { trampoline } from '../dispatch/trampoline.ts';
import { writtenMessages, type Echo } from './written-messages.ts';

export interface OutboxOptions<Out extends Message> {
  /** What is to be written. */
  readonly sendings$: Observable<Sending<Out>>;
  /** What is not to be written any more, unless it has been: it has no outcome then. @default nothing */
  readonly withdrawn$?: Observable<Sending<Out>>;
  /** A message as the text of its frame, asked for when it is written; `undefined` refuses it. */
  readonly encode: (sending: Sending<Out>) => string | undefined;
  /** What came back of it. @default nothing */
  readonly echo$?: Observable<Echo>;
  /** Is told, with how long it waited in ms, when something did not come back: the link is suspect. @default nobody is */
  readonly onSuspect?: (ms: number) => void;
  /** Is told whether something waits for the link whose ttl is over in 5 s or less. @default nobody is */
  readonly onUrgent?: (waits: boolean) => void;
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
 * link$({ url: 'ws://localhost:8000/scores' }).pipe(outbox({ sendings$, encode: ({ message }) => JSON.stringify(message) }));
 */
export function outbox<Out extends Message>(options: OutboxOptions<Out>): MonoTypeOperatorFunction<LinkEvent> {
  const {
    sendings$,
    withdrawn$ = EMPTY,
    encode,
    echo$ = EMPTY,
    onSuspect = () => undefined,
    onUrgent = () => undefined,
    hello = () => [],
    clock = systemClock,
  } = options;
  return (source) =>
    new Observable((subscriber) => {
      const held = heldMessages<Out>(clock);
      const written = writtenMessages<Out>(clock);
      let socket: Socket | undefined;
      let beenOpen = false;
      // Whoever hears of an outcome may send again: that goes to the end of the queue, not in between.
      const { run, wrap } = trampoline();

      // A message that the socket does not take waits, whether it waited before or not.
      const write = (next: Held<Out>, waited: boolean) => {
        const { message, settle, id } = next.sending;
        const text = encode(next.sending);
        if (text !== undefined && !socket?.write(text)) {
          if (!waited) held.add(next.sending);
          return lose();
        }
        if (waited) held.removeFirst();
        if (text === undefined) settle({ kind: 'dropped', message, cause: 'refused' });
        else if (id === undefined) settle({ kind: 'sent', message, text });
        else written.add(next, text);
      };
      const lose = () => {
        socket = undefined;
        held.putBack(written.takeAgain());
        held.drop(({ delivery }) => endsWithLink(delivery), 'offline');
      };
      const writeAll = () => {
        for (let next = held.first(); socket && next; next = held.first()) write(next, true);
        expiry.within(Math.min(held.timeLeft(), written.timeLeft()));
        onUrgent(!socket && held.timeLeft() <= soonMs);
      };
      const expire = () => {
        const waitedMs = written.expire();
        if (waitedMs !== undefined) onSuspect(waitedMs);
        writeAll();
      };
      const send = (sending: Sending<Out>) => {
        const { delivery, message, settle } = sending;
        if (!socket && beenOpen && endsWithLink(delivery)) {
          return settle({ kind: 'dropped', message, cause: 'offline' });
        }
        const passing = socket && held.passing(sending);
        if (!passing) {
          held.add(sending);
          return writeAll();
        }
        write(passing, false);
        if (sending.id !== undefined || !isOpen()) writeAll();
      };
      const isOpen = () => socket !== undefined;
      const withdraw = (sending: Sending<Out>) => {
        held.withdraw(sending);
        writeAll();
      };
      const follow = (event: LinkEvent) => {
        if (event.kind === 'waiting' && socket) {
          lose();
          // What is put back may be over its ttl, or soon.
          writeAll();
        }
        if (event.kind !== 'opened') return;
        ({ socket } = event);
        beenOpen = true;
        held.addFirst(hello().map(notHeld));
        writeAll();
      };
      const expiry = alarm(clock, () => run(expire));
      const error = (error: unknown) => subscriber.error(error);

      subscriber.add(sendings$.pipe(tap(wrap(send))).subscribe({ error }));
      subscriber.add(withdrawn$.pipe(tap(wrap(withdraw))).subscribe({ error }));
      subscriber.add(echo$.pipe(tap(wrap((echo: Echo) => written.confirm(echo)))).subscribe({ error }));
      subscriber.add(() => {
        socket = undefined;
        onUrgent(false);
        expiry.off();
        run(() => {
          written.end();
          held.drop(() => true, 'ended');
        });
      });
      source.pipe(tap(wrap(follow))).subscribe(subscriber);
    });
}

/** The next opening has a hello of its own. */
function notHeld<Out extends Message>(sending: Sending<Out>): Sending<Out> {
  return { ...sending, id: undefined, delivery: { ...sending.delivery, outage: 'drop' } };
}

function endsWithLink({ outage }: { readonly outage: string }): boolean {
  return outage === 'drop' || outage === 'dropSilently';
}

// What has longer can wait for the ordinary backoff.
const soonMs = 5000;
