const decimal = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?\s*$/i;

/** A value as a finite number: booleans are 1 and 0, text must say a decimal number (no hex, no "nan", no ""). */
export function floatOf(value: unknown): number | undefined {
  if (typeof value === 'string' && !decimal.test(value)) return undefined;
  if (!['boolean', 'number', 'bigint', 'string'].includes(typeof value)) return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
