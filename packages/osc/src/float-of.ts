const DECIMAL = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?\s*$/i;

/** A value as a finite number: booleans are 1 and 0, text must say a decimal number (no hex, no "nan", no ""). */
export const floatOf = (value: unknown): number | undefined => {
  if (typeof value === 'string' && !DECIMAL.test(value)) return undefined;
  if (typeof value !== 'boolean' && typeof value !== 'number' && typeof value !== 'string') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
};
