/** Whether a number is a whole one that four bytes hold. */
export const isInt32 = (value: number): boolean => (value | 0) === value;
