import type { Delay } from './link-delays.ts';

export interface QueueDelayOptions {
  /** The shortest delay, in ms. */
  readonly leastMs: number;
  /** The mean of the time in queues, in ms. It is exponentially distributed. */
  readonly queueMs: number;
  /** How many messages stall: for a retransmission, or because a machine is busy. From 0 to 1. */
  readonly stalls: number;
  /** How much longer those take, in ms: anything between the two. */
  readonly stallMs: readonly [number, number];
}

/**
 * Creates a delay as networks have it: a fixed part, an exponential tail, and now and then a stall.
 *
 * @example
 * const delay = queueDelay({ leastMs: 1, queueMs: 7, stalls: 0.02, stallMs: [20, 80] }, Math.random);
 */
export function queueDelay({ leastMs, queueMs, stalls, stallMs }: QueueDelayOptions, random: () => number): Delay {
  const [from, to] = stallMs;
  const stall = () => (random() < stalls ? from + random() * (to - from) : 0);
  return () => leastMs - queueMs * Math.log(1 - random()) + stall();
}
