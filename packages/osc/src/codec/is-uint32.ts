/** Whether a number is a whole one that four bytes hold without a sign. */
export function isUint32(value: number): boolean {
  return value >>> 0 === value;
}
