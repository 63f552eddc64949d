/** Why a scalar cannot be sent as JSON that every backend can read. `undefined` if it can. */
export function wireProblem(value: unknown): string | undefined {
  if (typeof value === 'string') return textProblem(value);
  if (typeof value === 'bigint') return 'JSON has no bigint; send a number or a string';
  if (typeof value !== 'number') return undefined;
  if (!Number.isFinite(value)) return `JSON has no ${value}; send a finite number or null`;
  // From 1e21 on, a number is written with an exponent, which readers do not take for an integer.
  const beyond = Number.isInteger(value) && Math.abs(value) < 1e21 && (value >= 2 ** 64 || value < -(2 ** 63));
  return beyond ? `the integer ${value} does not fit into 64 bits` : undefined;
}

/** Why a text cannot be sent as JSON that every backend can read. `undefined` if it can. */
export function textProblem(text: string): string | undefined {
  return text.isWellFormed() ? undefined : 'the text contains half a character (a lone surrogate)';
}

/** Whether a value is binary data. */
export function isBinary(value: object): boolean {
  return ArrayBuffer.isView(value) || value instanceof ArrayBuffer;
}

/** Whether a value has its own JSON form, like a date. */
export function isSerialisable(value: object): value is { toJSON(key: string): unknown } {
  return typeof (value as { toJSON?: unknown }).toJSON === 'function';
}
