import type { FloatValue } from '@hardware-ws/osc';

const each = Symbol('each');
type Place = readonly (string | typeof each)[];

const argument: readonly Place[] = [['default'], ['map', each], ['clamp', each]];
const places: readonly Place[] = argument.flatMap((place) => [
  ['default_destination', 'args', each, ...place],
  ['outgoing', each, 'osc_destinations', each, 'args', each, ...place],
]);

/** A bridge's file whose numbers that go to OSC know whether they are written as floats: 1.0 is a {@link FloatValue}. */
export function withFloats(file: unknown, isFloat: (path: readonly PropertyKey[]) => boolean): unknown {
  return places.reduce(
    (value, place) =>
      changed(value, place, (number, path): number | FloatValue =>
        Number.isInteger(number) && isFloat(path) ? { type: 'float', value: number } : number,
      ),
    file,
  );
}

/** A value of which the numbers at a place are others; what is not shaped like that stays as it is. */
function changed(
  value: unknown,
  [key, ...rest]: Place,
  change: (number: number, path: readonly PropertyKey[]) => unknown,
  path: readonly PropertyKey[] = [],
): unknown {
  if (key === undefined) return typeof value === 'number' ? change(value, path) : value;
  if (typeof value !== 'object' || value === null) return value;
  const within = (each: unknown, name: PropertyKey) => changed(each, rest, change, [...path, name]);
  if (Array.isArray(value)) return key === each ? value.map(within) : value;
  if (key === each) return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, within(each, name)]));
  return Object.hasOwn(value, key)
    ? { ...value, [key]: within((value as Readonly<Record<string, unknown>>)[key], key) }
    : value;
}
