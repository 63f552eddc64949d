/**
 * The part of a clock that stamps edges: `systemClock` of `@hardware-ws/client` is one.
 *
 * @example
 * const frozen: MonotonicClock = { monotonic: () => 0 };
 */
export interface MonotonicClock {
  /** The time in ms, which never goes back. In Node, its origin is that of `process.hrtime`. */
  readonly monotonic: () => number;
}
