function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Whether two JSON values are equal, at any depth. `null` also equals `undefined`. */
export function equalsJson(expected: unknown, actual: unknown): boolean {
  if (!isObject(expected) || !isObject(actual)) return (expected ?? null) === (actual ?? null);
  if (Array.isArray(expected) !== Array.isArray(actual)) return false;
  const fields = new Map<string, unknown>(Object.entries(actual));
  const wanted = Object.entries(expected);
  return (
    wanted.length === fields.size &&
    wanted.every(([key, value]) => fields.has(key) && equalsJson(value, fields.get(key)))
  );
}
