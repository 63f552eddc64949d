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
  /**
   * Milliseconds that never go back and go on while the machine is suspended, as Linux's `CLOCK_BOOTTIME`. Where it is told,
   * a step of the wall clock lets no message expire.
   *
   * @default the wall clock
   */
  readonly boot?: (() => number) | undefined;
  /** Is told, as a name, of what gave a promise: virtual time cannot wait for one. @default nobody is told, for real time can */
  readonly onPromise?: ((what: string) => void) | undefined;
}
