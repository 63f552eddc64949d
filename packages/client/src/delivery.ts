import type { Clock } from './clock.ts';

/**
 * What an outage does to the messages of one type, and what is put in at the wire.
 *
 * - `drop` (the default): dropped while the link is down; kept until the first open all the same.
 * - `latest`: of several with the same key only the last one is kept.
 * - `keep`: kept in order, for at most `ttl` ms.
 *
 * @example
 * const pressed: Delivery<Press> = { outage: 'keep', ttl: 1500 };
 */
export type Delivery<M> = (
  | { readonly outage: 'drop' }
  | { readonly outage: 'latest'; /** @default one key for all */ readonly key?: (message: M) => string }
  | { readonly outage: 'keep'; /** In ms. */ readonly ttl: number }
) & {
  /** How many of the type may wait; more are refused. @default 100 */
  readonly limit?: number;
  /** Gives the message its last touch when it is written, as an age in ms. */
  readonly stamp?: (message: M, clock: Clock) => object;
};
