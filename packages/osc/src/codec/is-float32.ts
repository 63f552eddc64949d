/** Whether a number is finite and stays so in four bytes. */
export const isFloat32 = (value: number): boolean => Number.isFinite(Math.fround(value));
