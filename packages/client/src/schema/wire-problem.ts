/** Why a value that is no object cannot be sent as JSON that everybody reads, if it cannot. */
export function wireProblem(value: unknown): string | undefined {
  if (typeof value === 'string') return textProblem(value);
  if (typeof value === 'bigint') return 'a bigint is no JSON';
  if (typeof value !== 'number') return undefined;
  if (!Number.isFinite(value)) return `${value} is no number in JSON`;
  // From 1e21 on a number is written with an exponent, which is no integer to those who read it.
  const beyond = Number.isInteger(value) && Math.abs(value) < 1e21 && (value >= 2 ** 64 || value < -(2 ** 63));
  return beyond ? `${value} is an integer beyond 64 bit` : undefined;
}

/** The same of a text. */
export function textProblem(text: string): string | undefined {
  return text.isWellFormed() ? undefined : 'half a character (a lone surrogate)';
}

/** Whether a value is bytes. */
export function isBinary(value: object): boolean {
  return ArrayBuffer.isView(value) || value instanceof ArrayBuffer;
}

/** Whether a value says itself what it is in JSON, as a date does. */
export function isSerialisable(value: object): value is { toJSON(key: string): unknown } {
  return typeof (value as { toJSON?: unknown }).toJSON === 'function';
}
