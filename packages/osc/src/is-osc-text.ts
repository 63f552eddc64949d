/** Whether a text survives the wire: NUL would end it early, and a lone surrogate has no UTF-8. */
export const isOscText = (text: string): boolean => !text.includes('\0') && !/\p{Surrogate}/u.test(text);
