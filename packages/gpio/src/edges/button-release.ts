/**
 * A button that was let go of.
 *
 * @example
 * const release: ButtonRelease = { kind: 'released', pin: 'GPIO17', at: 4290.5, heldMs: 120.25 };
 */
export interface ButtonRelease {
  readonly kind: 'released';
  /** The line's name. */
  readonly pin: string;
  /** When it was, in ms on the clock of the edges. */
  readonly at: number;
  /** How long it was down, in ms. */
  readonly heldMs: number;
}
