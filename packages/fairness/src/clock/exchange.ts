/**
 * One ping and its pong: four readings of two monotonic clocks, in ms. A reading may be early for what was sent and late for what was
 * received. The bound of the offset then grows, and stays true.
 *
 * @example
 * const exchange: Exchange = { sent: 100, theyReceived: 5101, theySent: 5101.2, received: 102 };
 */
export interface Exchange {
  /** When we sent the ping, on our clock. */
  readonly sent: number;
  /** When they received the ping, on their clock. */
  readonly theyReceived: number;
  /** When they sent the pong, on their clock. */
  readonly theySent: number;
  /** When we received the pong, on our clock. */
  readonly received: number;
}
