import type { FloatValue } from '@hardware-ws/osc';

const EACH = Symbol('each');
type Place = readonly (string | typeof EACH)[];

const argument: readonly Place[] = [['default'], ['map', EACH], ['clamp', EACH]];
const places: readonly Place[] = argument.flatMap((place) => [
  ['default_destination', 'args', EACH, ...place],
  ['outgoing', EACH, 'osc_destinations', EACH, 'args', EACH, ...place],
]);

/** A bridge's file whose numbers that go to OSC know whether they are written as floats: 1.0 is a {@link FloatValue}. */
export const withFloats = (file: unknown, isFloat: (path: readonly PropertyKey[]) => boolean): unknown =>
  places.reduce(
    (value, place) =>
      changed(value, place, (number, path): number | FloatValue =>
        Number.isInteger(number) && isFloat(path) ? { type: 'float', value: number } : number,
      ),
    file,
  );

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
  if (Array.isArray(value)) return key === EACH ? value.map(within) : value;
  if (key === EACH) return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, within(each, name)]));
  return Object.hasOwn(value, key)
    ? { ...value, [key]: within((value as Readonly<Record<string, unknown>>)[key], key) }
    : value;
}
