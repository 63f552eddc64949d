/**
 * What happened to a button. `kind` distinguishes the three.
 *
 * @example
 * const text = (event: ButtonEvent) => (event.kind === 'released' ? `released after ${event.heldMs} ms` : event.kind);
 */
export type ButtonEvent = ButtonPress | ButtonHold | ButtonRelease;

/**
 * A button went down.
 *
 * @example
 * const press: ButtonPress = { kind: 'pressed', pin: 'GPIO17', at: 4170.25 };
 */
export interface ButtonPress {
  readonly kind: 'pressed';
  /** The name of the line. */
  readonly pin: string;
  /** When it happened, in ms on the clock of the edges. */
  readonly at: number;
}

/**
 * A button was released.
 *
 * @example
 * const release: ButtonRelease = { kind: 'released', pin: 'GPIO17', at: 4290.5, heldMs: 120.25 };
 */
export interface ButtonRelease {
  readonly kind: 'released';
  /** The name of the line. */
  readonly pin: string;
  /** When it happened, in ms on the clock of the edges. */
  readonly at: number;
  /** How long the button was down, in ms. */
  readonly heldMs: number;
}

/**
 * A button is still down after a while.
 *
 * @example
 * const hold: ButtonHold = { kind: 'held', pin: 'GPIO17', at: 5170.25, heldMs: 1000 };
 */
export interface ButtonHold {
  readonly kind: 'held';
  /** The name of the line. */
  readonly pin: string;
  /** When the button had been down for `heldMs`, in ms on the clock of the edges. */
  readonly at: number;
  /** How long the button has been down, in ms. */
  readonly heldMs: number;
}
