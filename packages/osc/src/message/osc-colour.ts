/**
 * A colour of OSC. Each component is an integer from 0 to 255.
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
