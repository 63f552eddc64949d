import type { Delivery } from '../protocol/delivery.ts';
import type { Message } from '../protocol/message.ts';
import type { Outcome } from './outcome.ts';
import type { Moment } from '../time/moment.ts';

/** A message on its way out, validated, with what its type's delivery says and whoever waits for its outcome. */
export interface Sending<Out extends Message = Message> {
  readonly message: Out;
  readonly delivery: Delivery<Out>;
  /** Of messages of one type with the same key only the `latest` is held. @default one key for all */
  readonly key?: string | undefined;
  /** By what it is known when it comes back. @default nothing, and it need not */
  readonly id?: string | undefined;
  /** When what it tells of was, in ms on the monotonic clock. @default when it is sent */
  readonly at?: number | undefined;
  readonly settle: (outcome: Outcome<Out>) => void;
}

/** A message in the outbox, since when, and the frame as it was last written, if it was. */
export interface Held<Out extends Message> {
  readonly sending: Sending<Out>;
  readonly since: Moment;
  readonly text?: string;
}
