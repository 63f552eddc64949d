/** Whether a number is a signed 32-bit integer. */
export function isInt32(value: number): boolean {
  return (value | 0) === value;
}
