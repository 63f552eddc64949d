import type { Clock } from '../clock.ts';
import type { Message } from '../message.ts';
import type { DropCause } from '../outcome.ts';
import type { Sending } from './sending.ts';

/** The messages that wait for the link, in order, each for as long as its delivery says. */
export interface HeldMessages<Out extends Message> {
  add(sending: Sending<Out>): void;
  addFirst(sendings: readonly Sending<Out>[]): void;
  /** The oldest one that may still be written; what is over its ttl is dropped. */
  first(): Sending<Out> | undefined;
  removeFirst(): void;
  /** How long until the next ttl is over, in ms; `Infinity` when there is none. */
  timeLeft(): number;
  dropAll(cause: DropCause): void;
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
  const drop = (unwanted: (held: Held<Out>) => boolean, cause: DropCause) => {
    const dropped = queue.filter(unwanted);
    if (dropped.length > 0) queue = queue.filter((held) => !dropped.includes(held));
    for (const { sending } of dropped) sending.settle({ kind: 'dropped', message: sending.message, cause });
  };

  return {
    add(sending) {
      const { delivery, message, settle } = sending;
      drop((held) => replaces(sending, held.sending), 'replaced');
      const waiting = queue.filter((held) => held.sending.message.type === message.type).length;
      if (waiting >= (delivery.limit ?? 100)) return settle({ kind: 'dropped', message, cause: 'full' });
      queue = [...queue, hold(sending)];
    },
    addFirst(sendings) {
      queue = [...sendings.map(hold), ...queue];
    },
    first() {
      drop((held) => timeLeft(held) <= 0, 'expired');
      return queue[0]?.sending;
    },
    removeFirst() {
      queue = queue.slice(1);
    },
    timeLeft() {
      return Math.min(...queue.map(timeLeft));
    },
    dropAll(cause) {
      drop(() => true, cause);
    },
  };
}

function replaces<Out extends Message>({ message, delivery }: Sending<Out>, other: Sending<Out>): boolean {
  if (delivery.outage !== 'latest' || message.type !== other.message.type) return false;
  return delivery.key === undefined || delivery.key(message) === delivery.key(other.message);
}
