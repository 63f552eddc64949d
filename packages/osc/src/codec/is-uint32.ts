/** Whether a number is an unsigned 32-bit integer. */
export function isUint32(value: number): boolean {
  return value >>> 0 === value;
}
