/** The drivers that a command can be told to use. */
export const gpioNames = ['chardev', 'pigpiod', 'simulated'] as const;

/** One of {@link gpioNames}. */
export type GpioName = (typeof gpioNames)[number];
