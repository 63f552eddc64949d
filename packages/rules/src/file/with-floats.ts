import type { Endpoint } from '../endpoint/endpoint.ts';
import type { FloatValue } from '../values/float-value.ts';

/**
 * A file whose numbers that go to an endpoint know whether they are written as floats: 1.0 becomes a `FloatValue` where the
 * endpoint asks for it.
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

/** A value in which the numbers at a place are others. What has another shape stays as it is. */
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
