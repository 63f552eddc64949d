import { describeValue } from './describe-value.ts';
import { floatOf } from './float-of.ts';
import { textOf } from './text-of.ts';
import type { ValueMapping } from './value-mapping.ts';

/** A value as its `map`, `scale` and `clamp` make it, or why they cannot. */
export const mapValue = <T>(
  value: T,
  { map, scale, clamp }: ValueMapping,
): { readonly value: T | string | number | boolean } | { readonly reason: string } => {
  let mapped: T | string | number | boolean = value;
  if (map) {
    // Own keys only: `constructor` is found on every prototype.
    const text = textOf(value);
    if (text === undefined || !Object.hasOwn(map, text))
      return { reason: `${describeValue(value)}, which "map" does not name` };
    mapped = map[text] ?? '';
  }
  if (!scale && !clamp) return { value: mapped };
  let number = floatOf(mapped);
  if (number === undefined) {
    return { reason: `${describeValue(mapped)}, which "${scale ? 'scale' : 'clamp'}" cannot take for a number` };
  }
  if (scale) {
    const [start, end] = scale.from;
    const share = (number - start) / (end - start);
    // Both ends are met exactly, whatever is rounded between them.
    number = scale.to[0] * (1 - share) + scale.to[1] * share;
  }
  if (clamp) number = Math.min(Math.max(number, clamp[0]), clamp[1]);
  return { value: number };
};
