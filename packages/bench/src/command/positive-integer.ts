/** Parses the value of an option. Throws an error that names the option if it is not an integer from 1. */
export function positiveInteger(option: string, text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number) || number < 1) {
    throw new Error(`${option}: expected an integer from 1, got ${text}.`);
  }
  return number;
}
