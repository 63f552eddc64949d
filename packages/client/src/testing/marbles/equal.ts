/** What Jest's and Vitest's `expect.any(…)` and the like are. */
interface Matcher {
  asymmetricMatch(actual: unknown): boolean;
}

/**
 * Whether two values look the same, as `toEqual` of Jest and Vitest says: a property that is `undefined` is as good as none,
 * errors are compared by what they say, and `expect.any(…)` and its like may be expected.
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

/** What an object consists of: its own properties, or the members of a map or of a set. */
function partsOf(value: object): ReadonlyMap<unknown, unknown> {
  if (value instanceof Map) return value;
  if (value instanceof Set) return new Map([...value].map((member) => [member, true]));
  const length = Array.isArray(value) ? [['length', value.length] as const] : [];
  return new Map<unknown, unknown>([...Object.entries(value), ...length]);
}
