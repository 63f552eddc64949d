import type { Message } from '../protocol/message.ts';
import type { Sending } from './sending.ts';

/** The messages that are written anew at every opening, each with the message that is written on a link. */
export interface StandingMessages<Out extends Message> {
  /** Adds a message. Returns what to write on this link. */
  readonly add: (sending: Sending<Out>) => Sending<Out>;
  /** Forgets a message, if it is one. Returns what was written, or is to be written, of it. */
  readonly remove: (sending: Sending<Out>) => Sending<Out>;
  readonly all: () => readonly Sending<Out>[];
  readonly clear: () => void;
}

export function standingMessages<Out extends Message>(): StandingMessages<Out> {
  const standing = new Map<Sending<Out>, Sending<Out>>();
  return {
    add(sending) {
      const written = forThisLink(sending);
      standing.set(sending, written);
      return written;
    },
    remove(sending) {
      const written = standing.get(sending) ?? sending;
      standing.delete(sending);
      return written;
    },
    all: () => [...standing.values()],
    clear: () => standing.clear(),
  };
}

/** A message that is never held for the next link, which gets one of its own: a standing one, or one of `hello`. */
export function forThisLink<Out extends Message>(sending: Sending<Out>): Sending<Out> {
  return { ...sending, id: undefined, delivery: { ...sending.delivery, outage: 'drop' } };
}
