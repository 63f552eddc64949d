/** A matcher such as `expect.any(…)` of Jest and Vitest. */
interface Matcher {
  asymmetricMatch(actual: unknown): boolean;
}

/**
 * Whether two values are equal in the sense of `toEqual` of Jest and Vitest. A property that is `undefined` equals a missing one,
 * errors are compared by message, and matchers such as `expect.any(…)` are supported.
 */
export function equal(actual: unknown, expected: unknown, within: readonly unknown[] = []): boolean {
  if (isMatcher(expected)) return expected.asymmetricMatch(actual);
  if (Object.is(actual, expected) || within.includes(expected)) return true;
  if (!isObject(actual) || !isObject(expected)) return false;
  if (kindOf(actual) !== kindOf(expected)) return false;
  if (actual instanceof Date) return actual.getTime() === (expected as unknown as Date).getTime();
  if (actual instanceof Error && actual.message !== (expected as unknown as Error).message) return false;
  const [ours, theirs] = [partsOf(actual), partsOf(expected)];
  const keys = new Set([...ours.keys(), ...theirs.keys()]);
  return [...keys].every((key) => equal(ours.get(key), theirs.get(key), [...within, expected]));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isMatcher(value: unknown): value is Matcher {
  return isObject(value) && typeof (value as Partial<Matcher>).asymmetricMatch === 'function';
}

function kindOf(value: object): string {
  return Object.prototype.toString.call(value);
}

/** The parts of an object: its own properties, or the members of a map or a set. */
function partsOf(value: object): ReadonlyMap<unknown, unknown> {
  if (value instanceof Map) return value;
  if (value instanceof Set) return new Map([...value].map((member) => [member, true]));
  const length = Array.isArray(value) ? [['length', value.length] as const] : [];
  return new Map<unknown, unknown>([...Object.entries(value), ...length]);
}
