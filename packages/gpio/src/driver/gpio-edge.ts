/**
 * One change of one line, as a driver reports it.
 *
 * @example
 * const pressed: GpioEdge = { pin: 'GPIO17', level: 1, at: 4170.25 };
 */
export interface GpioEdge {
  /** The line's name. */
  readonly pin: string;
  /** 1 is active (pressed): the driver has already inverted lines that are active low. */
  readonly level: 0 | 1;
  /** When it happened, in ms on the monotonic clock (the origin of `process.hrtime`), never when it was read. */
  readonly at: number;
}
