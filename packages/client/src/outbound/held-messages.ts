import type { Clock } from '../clock.ts';
import type { Message } from '../message.ts';
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
  /** The oldest one that may still be written; what is over its ttl is dropped. */
  first(): Sending<Out> | undefined;
  removeFirst(): void;
  /** How long until the next ttl is over, in ms; `Infinity` when there is none. */
  timeLeft(): number;
  drop(unwanted: (sending: Sending<Out>) => boolean, cause: DropCause): void;
}

interface Held<Out extends Message> {
  readonly sending: Sending<Out>;
  readonly monotonic: number;
  readonly wall: number;
}

/**
 * An empty queue. A ttl is over when either clock says so: the monotonic one stands still while the machine is suspended,
 * the wall clock may be set back.
 */
export function heldMessages<Out extends Message>(clock: Clock): HeldMessages<Out> {
  let queue: readonly Held<Out>[] = [];

  const hold = (sending: Sending<Out>) => ({ sending, monotonic: clock.monotonic(), wall: clock.wall() });
  const timeLeft = ({ sending: { delivery }, monotonic, wall }: Held<Out>) =>
    delivery.outage === 'keep' ? delivery.ttl - Math.max(clock.monotonic() - monotonic, clock.wall() - wall) : Infinity;
  const dropHeld = (unwanted: (held: Held<Out>) => boolean, cause: DropCause) => {
    const dropped = queue.filter(unwanted);
    if (dropped.length > 0) queue = queue.filter((held) => !dropped.includes(held));
    for (const { sending } of dropped) sending.settle({ kind: 'dropped', message: sending.message, cause });
  };
  const dropExpired = () => dropHeld((held) => timeLeft(held) <= 0, 'expired');

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
    first() {
      dropExpired();
      return queue[0]?.sending;
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
