/**
 * Tells a JSON object from every other JSON value.
 *
 * @example
 * isJsonObject(JSON.parse('[]')); // false
 */
export function isJsonObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
