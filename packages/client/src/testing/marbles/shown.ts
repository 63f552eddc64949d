const longest = 300;

/** A value as text for people: JSON, extended by values that JSON does not have, and truncated. */
export function shown(value: unknown): string {
  const text = jsonOf(value) ?? String(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value, (_, each: unknown) => plain(each));
  } catch {
    // The value is circular, or throws.
    return undefined;
  }
}

function plain(value: unknown): unknown {
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof Map || value instanceof Set) return [...(value as Iterable<unknown>)];
  if (typeof value === 'bigint' || typeof value === 'function' || typeof value === 'symbol') return String(value);
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}
