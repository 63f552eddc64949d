/**
 * What happens to a button, told apart by `kind`.
 *
 * @example
 * const text = (event: ButtonEvent) => (event.kind === 'released' ? `let go after ${event.heldMs} ms` : event.kind);
 */
export type ButtonEvent = ButtonPress | ButtonHold | ButtonRelease;

/**
 * A button that went down.
 *
 * @example
 * const press: ButtonPress = { kind: 'pressed', pin: 'GPIO17', at: 4170.25 };
 */
export interface ButtonPress {
  readonly kind: 'pressed';
  /** The line's name. */
  readonly pin: string;
  /** When it was, in ms on the clock of the edges. */
  readonly at: number;
}

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
