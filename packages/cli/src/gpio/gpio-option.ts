import { Option } from 'commander';

const gpioNames = ['chardev', 'gpiomon', 'pigpiod', 'pigpio', 'simulated'] as const;

/** The name of a GPIO driver. */
export type GpioName = (typeof gpioNames)[number];

/** Selects the GPIO driver of a command. Without it, `chooseGpio` picks one. */
export function gpioOption(): Option {
  return new Option('--gpio <driver>', 'how to reach the pins (default: the first driver that works here)')
    .choices(gpioNames)
    .env('HARDWARE_WS_GPIO');
}
