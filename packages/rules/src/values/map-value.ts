import { describeValue } from './describe-value.ts';
import { floatOf, textOf } from './conversions.ts';
import { type FloatValue, isFloatValue, numberOf } from './float-value.ts';

/** A value, and its type if the mapping decides the type of the number. */
export interface Mapped<T> {
  readonly value: T;
  readonly type?: 'int' | 'float';
}

/** A value from a file, in which 1.0 is a float. */
export function literal<T>(value: T | FloatValue): Mapped<T | number> {
  return isFloatValue(value) ? value : { value };
}

/** Two whole bounds make integers, other bounds make floats, because the type of a value may differ from message to message. */
function typeBetween(bounds: readonly (number | FloatValue)[]): 'int' | 'float' {
  return bounds.every((bound) => typeof bound === 'number' && (bound | 0) === bound) ? 'int' : 'float';
}

/** Applies `map`, `scale` and `clamp` to a value, or returns why they cannot be applied. */
export function mapValue<T>(
  value: T,
  { map, scale, clamp }: ValueMapping,
): Mapped<T | string | number | boolean> | { readonly reason: string } {
  let mapped: Mapped<T | string | number | boolean> = { value };
  if (map) {
    // Own keys only, because every prototype has `constructor`.
    const text = textOf(value);
    if (text === undefined || !Object.hasOwn(map, text))
      return { reason: `${describeValue(value)}, which is not in "map"` };
    mapped = literal(map[text] ?? '');
  }
  if (!scale && !clamp) return mapped;
  let number = floatOf(mapped.value);
  if (number === undefined) {
    return { reason: `${describeValue(mapped.value)}, which "${scale ? 'scale' : 'clamp'}" cannot read as a number` };
  }
  if (scale) {
    const [start, end] = scale.from;
    const share = (number - start) / (end - start);
    // Both ends are reached exactly, despite rounding in between.
    number = scale.to[0] * (1 - share) + scale.to[1] * share;
  }
  if (!clamp) return { value: number, type: 'float' };
  number = Math.min(Math.max(number, numberOf(clamp[0])), numberOf(clamp[1]));
  return { value: number, type: scale ? 'float' : (mapped.type ?? typeBetween(clamp)) };
}

/**
 * How to change a value before its conversion, in this order: `map`, `scale`, `clamp`.
 *
 * @example
 * const percent: ValueMapping = { scale: { from: [0, 1], to: [0, 100] }, clamp: [0, 100] };
 */
export interface ValueMapping {
  /** A table from the text of a value to its replacement. Other values cannot be converted. */
  readonly map?: Readonly<Record<string, string | number | boolean | FloatValue>> | undefined;
  /** Converts a number from one range to another, also beyond both ends. The result is a float, unless the argument has a `type`. */
  readonly scale?: { readonly from: readonly [number, number]; readonly to: readonly [number, number] } | undefined;
  /**
   * The lowest and the highest number. Without a `type` or `scale`, the bounds decide what is sent: two whole
   * bounds make integers, cut toward zero, and other bounds make floats.
   */
  readonly clamp?: readonly [number | FloatValue, number | FloatValue] | undefined;
}
