import type { Delivery } from '../protocol/delivery.ts';
import type { Message } from '../protocol/message.ts';
import type { Outcome } from './outcome.ts';
import type { Moment } from '../time/moment.ts';

/** A validated message that is being sent, with its delivery and a callback for its outcome. */
export interface Sending<Out extends Message = Message> {
  readonly message: Out;
  readonly delivery: Delivery<Out>;
  /** Of messages of one type with the same key, only the `latest` is held. @default one key for all messages of the type */
  readonly key?: string | undefined;
  /** The id that identifies the message when it comes back. @default none, so no confirmation is expected */
  readonly id?: string | undefined;
  /** When the event that the message reports happened, in ms on the monotonic clock. @default the time of sending */
  readonly at?: number | undefined;
  /** Whether the message is written again at every opening, before held messages, until it is withdrawn. @default false */
  readonly standing?: boolean | undefined;
  /** Whether the message was written before, to a link that was lost. @default false */
  readonly again?: boolean | undefined;
  readonly settle: (outcome: Outcome<Out>) => void;
}

/** A message in the outbox, the moment from which its ttl counts, and the frame if it was written before. */
export interface Held<Out extends Message> {
  readonly sending: Sending<Out>;
  readonly since: Moment;
  readonly text?: string;
}

/** A message to write: one that was held, or a new one. */
export type Writable<Out extends Message> = Pick<Held<Out>, 'sending'> & Partial<Held<Out>>;

/** Whether a message is dropped when the link is lost. */
export function endsWithLink({ outage }: { readonly outage: string }): boolean {
  return outage === 'drop' || outage === 'dropSilently';
}
