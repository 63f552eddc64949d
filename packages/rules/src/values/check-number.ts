/** Throws a `RangeError` with the name and the value if it is not a number in this range. For callers in JavaScript. */
export function checkNumber(name: string, value: number, from: number, to: number): void {
  if (typeof value === 'number' && value >= from && value <= to) return;
  throw new RangeError(`${name}: expected a number from ${String(from)} to ${String(to)}, got ${String(value)}.`);
}
