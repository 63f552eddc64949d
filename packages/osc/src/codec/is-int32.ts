/** Whether a number is a whole one that four bytes hold. */
export function isInt32(value: number): boolean {
  return (value | 0) === value;
}
