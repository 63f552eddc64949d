import type { Clock } from '../time/clock.ts';
import type { FramedMessage } from './framing.ts';

/**
 * A message of another type that confirms one of yours by naming its id.
 *
 * @example
 * const acked: Acknowledgement<Press> = { by: 'ack', idIn: ({ of }) => String(of), id: ({ press_id }) => press_id };
 */
export interface Acknowledgement<M> {
  /** The type of the message that confirms. It must be in the protocol's `inbound` table. */
  readonly by: string;
  /** The id that the message that confirms names. */
  readonly idIn: (acknowledgement: FramedMessage) => string | undefined;
  /** The id of your message, `undefined` for one that is not confirmed. */
  readonly id: (message: M) => string | undefined;
}

/**
 * How to deliver the messages of one type: what an outage does to them, and what to add when they are written.
 *
 * - `drop` (the default): a message is dropped while the link is down. Before the link first opens, it is kept.
 * - `dropSilently`: like `drop`, but without a fault. For messages that the outage makes unnecessary, for example one that
 *   unsubscribes from a topic.
 * - `latest`: of several messages with the same key, only the last one is kept.
 * - `keep`: messages are kept in order, each for at most `ttl` ms.
 *
 * @example
 * const pressed: Delivery<Press> = { outage: 'keep', ttl: 1500, confirm: ({ press_id }) => press_id };
 */
export type Delivery<M> = (
  | { readonly outage: 'drop' | 'dropSilently' }
  | { readonly outage: 'latest'; /** @default one key for all */ readonly key?: (message: M) => string }
  | {
      readonly outage: 'keep';
      /** How long a message may wait, in ms, at least 1. */
      readonly ttl: number;
      /**
       * When the event that the message reports happened, in ms on the monotonic clock. The ttl counts from then. A future or
       * invalid time counts as now.
       *
       * @default the time of sending
       */
      readonly since?: (message: M) => number | undefined;
      /**
       * The id that identifies a message when the backend sends it back as a message of the same type, or `undefined` for a
       * message that does not come back. A message that did not come back is written once more after a reconnection, within
       * its ttl.
       *
       * If another message confirms it, give an {@link Acknowledgement}.
       *
       * @default no confirmation is expected
       */
      readonly confirm?: ((message: M) => string | undefined) | Acknowledgement<M>;
    }
) & {
  /** How many messages of the type may wait, at least 1. Further messages are dropped as `full`. @default 100 */
  readonly limit?: number;
  /**
   * Completes the message when it is written, for example with its age in ms. `again` says whether the message was written before,
   * to a link that was lost before it was confirmed; some backends want to be told. It must keep the `type` and return JSON that
   * every backend can read: no NaN, no lone surrogates, and no integers that do not fit into 64 bits.
   */
  readonly stamp?: (message: M, clock: Clock, again: boolean) => object;
};
