/**
 * Where time is read. `TestScheduler.run` virtualises rxjs's timers and nothing else, so a clock is always an argument.
 *
 * @example
 * const frozen: Clock = { monotonic: () => 0, wall: () => 0 };
 */
export interface Clock {
  /** Milliseconds that never go back; in Node on the origin of `process.hrtime`. */
  readonly monotonic: () => number;
  /** Milliseconds since 1970; may jump, but goes on while the machine is suspended. */
  readonly wall: () => number;
}
