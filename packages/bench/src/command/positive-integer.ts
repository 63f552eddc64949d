/** Parses the value of an option. Throws an error that names the option if the value is not a positive integer. */
export function positiveInteger(option: string, text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number) || number < 1) {
    throw new Error(`${option}: expected a positive integer, got ${text}.`);
  }
  return number;
}
