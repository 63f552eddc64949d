/** The flags of a line, `GPIO_V2_LINE_FLAG_…` in `linux/gpio.h`. */
export const lineFlags = {
  used: 1 << 0,
  activeLow: 1 << 1,
  input: 1 << 2,
  output: 1 << 3,
  risingEdges: 1 << 4,
  fallingEdges: 1 << 5,
  pullUp: 1 << 8,
  pullDown: 1 << 9,
  noPull: 1 << 10,
} as const;

/** The flag of each pull resistor that an input may have. */
export const linePulls = { up: lineFlags.pullUp, down: lineFlags.pullDown, none: lineFlags.noPull } as const;
