/**
 * How a simulated contact bounces each time it closes or opens.
 *
 * @example
 * const worn: ContactBounce = { bounces: 12, ms: 4 };
 */
export interface ContactBounce {
  /**
   * How often the contact falls back before it stays.
   * @default 4
   */
  readonly bounces?: number;
  /**
   * Within how many ms of the first edge.
   * @default 3
   */
  readonly ms?: number;
  /**
   * Where in that time, as a number from 0 up to 1; called twice a bounce.
   * @default Math.random
   */
  readonly random?: () => number;
}
