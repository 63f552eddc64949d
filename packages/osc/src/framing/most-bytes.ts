/** The maximum size of a packet in a stream. A peer that announces a huge packet, or never ends one, must not fill the memory. */
export const mostBytes = 2 ** 20;
