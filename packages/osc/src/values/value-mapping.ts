import type { FloatValue } from './float-value.ts';

/**
 * What is done to a value before its conversion, in this order: `map`, `scale`, `clamp`.
 *
 * @example
 * const percent: ValueMapping = { scale: { from: [0, 1], to: [0, 100] }, clamp: [0, 100] };
 */
export interface ValueMapping {
  /** What each value becomes, found by its text; one that is not there cannot be converted. */
  readonly map?: Readonly<Record<string, string | number | boolean | FloatValue>> | undefined;
  /** A number of one range as a number of another, in proportion and beyond both ends; to OSC it is a float, if no `type` says otherwise. */
  readonly scale?: { readonly from: readonly [number, number]; readonly to: readonly [number, number] } | undefined;
  /**
   * The lowest and the highest number. To OSC, where neither `type` nor `scale` says what a number is, the bounds do: two whole
   * ones make integers, cut toward zero, and others floats.
   */
  readonly clamp?: readonly [number | FloatValue, number | FloatValue] | undefined;
}
