import type { Held, Sending } from './sending.ts';
import { sortedQueue } from './sorted-queue.ts';
import type { Message } from '../protocol/message.ts';

/** The place of a message in the queue. `due` is when its ttl ends on the monotonic clock. */
export interface Place<Out extends Message> extends Held<Out> {
  readonly nth: number;
  readonly due: number;
  gone: boolean;
}

/** A queue from which any message can be removed. */
export interface MessageQueue<Out extends Message> {
  readonly add: (held: Held<Out>) => void;
  readonly addFirst: (held: readonly Held<Out>[]) => void;
  readonly remove: (place: Place<Out>) => void;
  readonly first: () => Place<Out> | undefined;
  /** The place whose ttl ends first, if any has a ttl. */
  readonly soonest: () => Place<Out> | undefined;
  readonly size: () => number;
  readonly all: () => readonly Place<Out>[];
  /** The place of a message, if it is in the queue. */
  readonly of: (sending: Sending<Out>) => Place<Out> | undefined;
  /** How many messages of the same type are in the queue. */
  readonly waiting: (sending: Sending<Out>) => number;
  /** The place that this message replaces, because only the latest of its key is kept. */
  readonly replacedBy: (sending: Sending<Out>) => Place<Out> | undefined;
}

/** The messages of one type: how many there are, and the latest of each key. */
interface OfType<Out extends Message> {
  waiting: number;
  readonly latest: Map<string | undefined, Place<Out>>;
}

/** An empty queue. Adding, finding and removing take the same time, however many messages it holds. */
export function messageQueue<Out extends Message>(): MessageQueue<Out> {
  const queue = sortedQueue<Place<Out>>((one, other) => one.nth - other.nth);
  const deadlines = sortedQueue<Place<Out>>((one, other) => one.due - other.due || one.nth - other.nth);
  const bySending = new Map<Sending<Out>, Place<Out>>();
  const types = new Map<string, OfType<Out>>();
  let [first, end] = [0, 0];

  const ofType = ({ message: { type } }: Sending<Out>) => {
    let those = types.get(type);
    if (!those) types.set(type, (those = { waiting: 0, latest: new Map() }));
    return those;
  };
  const placed = (held: Held<Out>, nth: number): Place<Out> => {
    const { delivery, key } = held.sending;
    const due = delivery.outage === 'keep' ? held.since.monotonic + delivery.ttl : Infinity;
    const place = { ...held, nth, due, gone: false };
    const those = ofType(held.sending);
    those.waiting += 1;
    bySending.set(held.sending, place);
    if (delivery.outage === 'latest') those.latest.set(key, place);
    return place;
  };
  return {
    add(held) {
      const place = placed(held, end++);
      queue.add(place);
      if (endsInTime(place)) deadlines.add(place);
    },
    addFirst(held) {
      first -= held.length;
      const all = held.map((one, n) => placed(one, first + n));
      queue.addAll(all);
      deadlines.addAll(all.filter(endsInTime));
    },
    remove(place) {
      const { key } = place.sending;
      const those = ofType(place.sending);
      those.waiting -= 1;
      if (those.latest.get(key) === place) those.latest.delete(key);
      bySending.delete(place.sending);
      place.gone = true;
    },
    first: queue.first,
    soonest: deadlines.first,
    size: () => bySending.size,
    all: queue.all,
    of: (sending) => bySending.get(sending),
    waiting: (sending) => ofType(sending).waiting,
    replacedBy: (sending) =>
      sending.delivery.outage === 'latest' ? ofType(sending).latest.get(sending.key) : undefined,
  };
}

function endsInTime({ due }: { readonly due: number }): boolean {
  return due < Infinity;
}
