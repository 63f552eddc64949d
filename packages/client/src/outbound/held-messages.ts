import type { Clock } from '../time/clock.ts';
import type { Held, Sending } from './sending.ts';
import type { Message } from '../protocol/message.ts';
import { ageOf, earlier, elapsedSince, momentOf, type Moment } from '../time/moment.ts';
import type { DropCause } from './outcome.ts';
import { messageQueue, type Place } from './message-queue.ts';

/** A message is urgent if its ttl ends within this time, in ms. Any other message can wait for the ordinary backoff. */
export const urgentMs = 5000;

/**
 * The messages that wait for the link, in order, each for as long as its delivery says. Do not call it from `settle`; the outbox
 * postpones what a callback for an outcome sends.
 */
export interface HeldMessages<Out extends Message> {
  /** Adds a message at the end. Drops it as `full` if too many of its type wait, and drops the message that it replaces. */
  add(sending: Sending<Out>): void;
  /** Whether a message may be written at once: nothing else waits, and its ttl has not ended. */
  mayPass(sending: Sending<Out>): boolean;
  addFirst(sendings: readonly Sending<Out>[]): void;
  /** Puts back, at the front, messages that were written to a lost link. */
  putBack(held: readonly Held<Out>[]): void;
  /** The oldest message that may still be written. Drops the expired messages. */
  first(): Held<Out> | undefined;
  removeFirst(): void;
  /** Removes a message without an outcome, unless it was written before. */
  withdraw(sending: Sending<Out>): void;
  readonly count: () => number;
  /** The time until the next ttl ends, in ms. `Infinity` if there is none. */
  timeLeft(): number;
  drop(unwanted: (sending: Sending<Out>) => boolean, cause: DropCause): void;
}

/** An empty queue. A ttl ends when either clock says so. */
export function heldMessages<Out extends Message>(clock: Clock): HeldMessages<Out> {
  const { add, addFirst, remove, first, soonest, size, all, of, waiting, replacedBy } = messageQueue<Out>();

  const hold = (sending: Sending<Out>, now = momentOf(clock)): Held<Out> => ({
    sending,
    since: sending.delivery.outage === 'keep' ? earlier(now, sending.at) : now,
  });
  const drop = (place: Place<Out>, cause: DropCause) => {
    remove(place);
    const { text } = place;
    const { message, settle } = place.sending;
    // A message that was written before may have arrived.
    settle(text === undefined ? { kind: 'dropped', message, cause } : { kind: 'unconfirmed', message, text });
  };
  const timeLeft = ({ sending: { delivery }, since }: Held<Out>, now: Moment) =>
    delivery.outage === 'keep' ? delivery.ttl - elapsedSince(since, now) : Infinity;
  const dropWhileOver = (next: () => Place<Out> | undefined) => {
    for (let place = next(); place && timeLeft(place, momentOf(clock)) <= 0; place = next()) drop(place, 'expired');
  };

  return {
    add(sending) {
      const { delivery, message, settle } = sending;
      dropWhileOver(soonest);
      const replaced = replacedBy(sending);
      if (replaced) drop(replaced, 'replaced');
      if (waiting(sending) >= (delivery.limit ?? 100)) return settle({ kind: 'dropped', message, cause: 'full' });
      add(hold(sending));
    },
    mayPass({ delivery, at }) {
      if (first() || delivery.limit === 0) return false;
      return delivery.outage !== 'keep' || ageOf(at, clock.monotonic()) < delivery.ttl;
    },
    addFirst(sendings) {
      const now = momentOf(clock);
      addFirst(sendings.map((sending) => hold(sending, now)));
    },
    putBack: addFirst,
    first() {
      dropWhileOver(soonest);
      dropWhileOver(first);
      return first();
    },
    removeFirst() {
      const place = first();
      if (place) remove(place);
    },
    withdraw(sending) {
      const place = of(sending);
      if (place && place.text === undefined) remove(place);
    },
    count: size,
    timeLeft() {
      const next = soonest();
      return next ? timeLeft(next, momentOf(clock)) : Infinity;
    },
    drop(unwanted, cause) {
      for (const place of all().filter(({ sending }) => unwanted(sending))) drop(place, cause);
    },
  };
}
