/** Whether a number is finite and stays so in four bytes. */
export function isFloat32(value: number): boolean {
  return Number.isFinite(Math.fround(value));
}
