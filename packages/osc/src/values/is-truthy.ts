/** Truth as Python has it, which the rules were first written for: nothing, zero and whatever is empty are false. */
export function isTruthy(value: unknown): boolean {
  if (value instanceof Uint8Array || Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return Number.isNaN(value) || Boolean(value);
}
