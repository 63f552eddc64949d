import type { Clock } from '../clock.ts';
import type { Held } from './held.ts';
import type { Message } from '../message.ts';
import { elapsedSince, momentOf } from './moment.ts';
import type { DropCause } from '../outcome.ts';
import type { Sending } from './sending.ts';

/**
 * The messages that wait for the link, in order, each for as long as its delivery says. Not to be called from `settle`:
 * the outbox lets whoever hears of an outcome wait.
 */
export interface HeldMessages<Out extends Message> {
  /** Puts one last; refuses it when too many of its type wait, and drops the one whose place it takes. */
  add(sending: Sending<Out>): void;
  addFirst(sendings: readonly Sending<Out>[]): void;
  /** Puts back, first, what was written to a link that is lost. */
  putBack(held: readonly Held<Out>[]): void;
  /** The oldest one that may still be written; what is over its ttl is dropped. */
  first(): Held<Out> | undefined;
  removeFirst(): void;
  /** How long until the next ttl is over, in ms; `Infinity` when there is none. */
  timeLeft(): number;
  drop(unwanted: (sending: Sending<Out>) => boolean, cause: DropCause): void;
}

/** An empty queue. A ttl is over when either clock says so. */
export function heldMessages<Out extends Message>(clock: Clock): HeldMessages<Out> {
  let queue: readonly Held<Out>[] = [];

  const hold = (sending: Sending<Out>): Held<Out> => ({ sending, since: momentOf(clock) });
  const timeLeft = ({ sending: { delivery }, since }: Held<Out>) =>
    delivery.outage === 'keep' ? delivery.ttl - elapsedSince(since, clock) : Infinity;
  const isOver = (held: Held<Out>) => timeLeft(held) <= 0;
  const dropHeld = (unwanted: (held: Held<Out>) => boolean, cause: DropCause) => {
    if (queue.length === 0) return;
    const dropped = queue.filter(unwanted);
    if (dropped.length > 0) queue = queue.filter((held) => !dropped.includes(held));
    for (const { sending, text } of dropped) {
      const { message, settle } = sending;
      // What was once written may have arrived.
      settle(text === undefined ? { kind: 'dropped', message, cause } : { kind: 'unconfirmed', message, text });
    }
  };
  const dropExpired = () => {
    if (queue.some(isOver)) dropHeld(isOver, 'expired');
  };

  return {
    add(sending) {
      const { delivery, message, settle } = sending;
      dropExpired();
      dropHeld((held) => replaces(sending, held.sending), 'replaced');
      const waiting = queue.filter((held) => held.sending.message.type === message.type).length;
      if (waiting >= (delivery.limit ?? 100)) return settle({ kind: 'dropped', message, cause: 'full' });
      queue = [...queue, hold(sending)];
    },
    addFirst(sendings) {
      queue = [...sendings.map(hold), ...queue];
    },
    putBack(held) {
      queue = [...held, ...queue];
    },
    first() {
      dropExpired();
      return queue[0];
    },
    removeFirst() {
      queue = queue.slice(1);
    },
    timeLeft() {
      return Math.min(...queue.map(timeLeft));
    },
    drop(unwanted, cause) {
      dropHeld(({ sending }) => unwanted(sending), cause);
    },
  };
}

function replaces<Out extends Message>({ message, delivery, key }: Sending<Out>, other: Sending<Out>): boolean {
  return delivery.outage === 'latest' && message.type === other.message.type && key === other.key;
}
