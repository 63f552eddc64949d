/**
 * A button that is still down after a while.
 *
 * @example
 * const hold: ButtonHold = { kind: 'held', pin: 'GPIO17', at: 5170.25, heldMs: 1000 };
 */
export interface ButtonHold {
  readonly kind: 'held';
  /** The line's name. */
  readonly pin: string;
  /** The moment at which it had been down for `heldMs`, in ms on the clock of the edges. */
  readonly at: number;
  readonly heldMs: number;
}
