/** An option's value as a number; throws an error that names the option. */
export function positiveInteger(option: string, text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number) || number < 1) {
    throw new Error(`${option} ${text}: give an integer from 1 on.`);
  }
  return number;
}
