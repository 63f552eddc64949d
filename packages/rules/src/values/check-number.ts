/** Throws a `RangeError` that names the option and its value if the value is not a number in this range. */
export function checkNumber(name: string, value: number, from: number, to: number): void {
  if (typeof value === 'number' && value >= from && value <= to) return;
  throw new RangeError(`${name}: expected a number from ${String(from)} to ${String(to)}, got ${String(value)}.`);
}
