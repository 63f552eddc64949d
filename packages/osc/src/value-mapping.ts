/**
 * What is done to a value before its conversion, in this order: `map`, `scale`, `clamp`.
 *
 * @example
 * const percent: ValueMapping = { scale: { from: [0, 1], to: [0, 100] }, clamp: [0, 100] };
 */
export interface ValueMapping {
  /** What each value becomes, found by its text; one that is not there cannot be converted. */
  readonly map?: Readonly<Record<string, string | number | boolean>> | undefined;
  /** A number of one range as a number of another, in proportion and beyond both ends. */
  readonly scale?: { readonly from: readonly [number, number]; readonly to: readonly [number, number] } | undefined;
  /** The lowest and the highest number. */
  readonly clamp?: readonly [number, number] | undefined;
}
