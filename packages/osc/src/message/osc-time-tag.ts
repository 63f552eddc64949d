/**
 * A point in time as OSC writes it: seconds since 1900 and the fraction of one in 2⁻³², each a uint32, so that nothing is
 * lost. `{ seconds: 0, fraction: 1 }` means at once.
 *
 * @example
 * const atOnce: OscTimeTag = { seconds: 0, fraction: 1 };
 */
export interface OscTimeTag {
  readonly seconds: number;
  readonly fraction: number;
}
