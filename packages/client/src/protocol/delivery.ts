import type { Clock } from '../time/clock.ts';

/**
 * What an outage does to the messages of one type, and what is put in at the wire.
 *
 * - `drop` (the default): dropped while the link is down; kept until the first open all the same.
 * - `dropSilently`: as `drop`, and no fault, for the loss of the link has done it already: unsubscribing from a topic, say.
 * - `latest`: of several with the same key only the last one is kept.
 * - `keep`: kept in order, for at most `ttl` ms.
 *
 * @example
 * const pressed: Delivery<Press> = { outage: 'keep', ttl: 1500, confirm: ({ press_id }) => press_id };
 */
export type Delivery<M> = (
  | { readonly outage: 'drop' | 'dropSilently' }
  | { readonly outage: 'latest'; /** @default one key for all */ readonly key?: (message: M) => string }
  | {
      readonly outage: 'keep';
      /** How long a message may wait, in ms, from 1. */
      readonly ttl: number;
      /**
       * When what the message tells of was, in ms on the monotonic clock: its ttl counts from then. A time to come, and what is
       * no time, is now.
       *
       * @default when it is sent
       */
      readonly since?: (message: M) => number | undefined;
      /**
       * The id by which a message is known again when the backend sends it back to us, as a message of the same type; none
       * for one that does not come back. What is not seen again is written once more after a reconnection, within its ttl.
       *
       * @default nothing is waited for
       */
      readonly confirm?: (message: M) => string | undefined;
    }
) & {
  /** How many of the type may wait, from 1; more are refused. @default 100 */
  readonly limit?: number;
  /**
   * Gives the message its last touch when it is written, as an age in ms. Must keep the `type`, and make what JSON carries to
   * everybody: no NaN, no half characters, no integers beyond 64 bit.
   */
  readonly stamp?: (message: M, clock: Clock) => object;
};
