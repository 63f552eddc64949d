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
