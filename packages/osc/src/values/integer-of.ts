const wholeNumber = /^\s*[+-]?\d+\s*$/;

/** A value as a whole number: booleans are 1 and 0, numbers are cut toward zero, text must say a whole number. */
export function integerOf(value: unknown): number | undefined {
  if (typeof value === 'string' && !wholeNumber.test(value)) return undefined;
  if (!['boolean', 'number', 'bigint', 'string'].includes(typeof value)) return undefined;
  const integer = Math.trunc(Number(value)) + 0; // never -0
  return Number.isSafeInteger(integer) ? integer : undefined;
}
