/** Whether a number is finite as a float32. */
export function isFloat32(value: number): boolean {
  return Number.isFinite(Math.fround(value));
}
