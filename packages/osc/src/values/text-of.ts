/** A value as text: itself, a number's or boolean's own, or the JSON of a list or an object. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  try {
    return JSON.stringify(value);
  } catch {
    return undefined; // nested too deep, or no JSON value at all
  }
}
