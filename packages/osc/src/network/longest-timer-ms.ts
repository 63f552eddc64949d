/** The longest time that a timer can wait, in ms. */
export const longestTimerMs = 2 ** 31 - 1;
