/** Throws a `RangeError` that names what is no number in its range, which no compiler may have seen. */
export function checkNumber(name: string, value: number, from: number, to: number): void {
  if (typeof value === 'number' && value >= from && value <= to) return;
  throw new RangeError(`${name}: expected a number from ${String(from)} to ${String(to)}, got ${String(value)}.`);
}
