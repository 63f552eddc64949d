/** The drivers that a command can be told to use. */
export const gpioNames = ['chardev', 'gpiomon', 'pigpiod', 'pigpio', 'simulated'] as const;

/** One of {@link gpioNames}. */
export type GpioName = (typeof gpioNames)[number];
