/** How long a resistor is given to move an open line, with a long cable on it, before it is read; in ms. */
export const pullMs = 10;
