const MAX_TEXT = 60;

/** A value as a log names it: short whatever it is, and never failing. */
export const describeValue = (value: unknown): string => {
  if (typeof value === 'string') {
    return value.length > MAX_TEXT ? `${JSON.stringify(value.slice(0, MAX_TEXT))}…` : JSON.stringify(value);
  }
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Uint8Array) return `${String(value.length)} bytes`;
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
};
