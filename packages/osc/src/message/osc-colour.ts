/**
 * A colour as OSC writes it: each part from 0 to 255.
 *
 * @example
 * const red: OscColour = { red: 255, green: 0, blue: 0, alpha: 255 };
 */
export interface OscColour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}
