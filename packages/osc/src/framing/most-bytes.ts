/** A packet in a stream may be as long: what a peer announces, or never ends, must not fill the memory. */
export const mostBytes = 2 ** 20;
