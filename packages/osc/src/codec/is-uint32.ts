/** Whether a number is a whole one that four bytes hold without a sign. */
export const isUint32 = (value: number): boolean => value >>> 0 === value;
