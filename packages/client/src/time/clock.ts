/**
 * Tells the time. A clock is always an argument, because `TestScheduler.run` virtualises the timers of rxjs and nothing else.
 *
 * @example
 * const frozen: Clock = { monotonic: () => 0, wall: () => 0 };
 */
export interface Clock {
  /** The time in ms, which never goes back. In Node, its origin is that of `process.hrtime`. */
  readonly monotonic: () => number;
  /** The time in ms since 1970. It may jump, but it advances while the machine is suspended. */
  readonly wall: () => number;
  /**
   * The time in ms, which never goes back and advances while the machine is suspended, like Linux's `CLOCK_BOOTTIME`. With
   * this clock, no message expires because the wall clock was set.
   *
   * @default the wall clock
   */
  readonly boot?: (() => number) | undefined;
  /**
   * Called with the name of a function that returned a promise, because virtual time cannot wait for a promise.
   *
   * @default nothing is called, because real time can wait
   */
  readonly onPromise?: ((what: string) => void) | undefined;
}
