import type { Endpoint } from '../endpoint/endpoint.ts';
import type { FloatValue } from '../values/float-value.ts';

/**
 * Turns numbers that are written as floats, such as 1.0, into a `FloatValue` in the places that the endpoints list.
 */
export function withFloats(
  file: unknown,
  endpoints: readonly Endpoint[],
  isFloat: (path: readonly PropertyKey[]) => boolean,
): unknown {
  return endpoints
    .flatMap((endpoint) => endpoint.file.floats ?? [])
    .reduce(
      (value, place) =>
        withNumbers(value, place, (number, path): number | FloatValue =>
          Number.isInteger(number) && isFloat(path) ? { type: 'float', value: number } : number,
        ),
      file,
    );
}

/** Replaces the numbers at a place of a value. A value without this place is returned unchanged. */
function withNumbers(
  value: unknown,
  [key, ...rest]: readonly string[],
  change: (number: number, path: readonly PropertyKey[]) => unknown,
  path: readonly PropertyKey[] = [],
): unknown {
  if (key === undefined) return typeof value === 'number' ? change(value, path) : value;
  if (typeof value !== 'object' || value === null) return value;
  const within = (each: unknown, name: PropertyKey) => withNumbers(each, rest, change, [...path, name]);
  if (Array.isArray(value)) return key === '*' ? value.map(within) : value;
  if (key === '*') return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, within(each, name)]));
  return Object.hasOwn(value, key)
    ? { ...value, [key]: within((value as Readonly<Record<string, unknown>>)[key], key) }
    : value;
}
