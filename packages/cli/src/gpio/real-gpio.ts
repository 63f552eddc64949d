import * as chardev from '@hardware-ws/gpio/chardev';
import { pigpiod } from '@hardware-ws/gpio/pigpiod';
import { ConfigError } from '../config-error.ts';
import type { GpioDriver } from './gpio-driver.ts';
import type { GpioName } from './gpio-names.ts';
import { pigpiodAddress } from './pigpiod-address.ts';

/** The driver of real pins of this name; undefined for simulated ones. */
export function realGpio(name: GpioName): GpioDriver | undefined {
  if (name === 'chardev') return chardev;
  return name === 'pigpiod' ? { ...pigpiod(pigpiodAddress()), lines$: noSteps(name) } : undefined;
}

/** A line behind a multiplexer is set and read within microseconds, which takes the kernel. */
const noSteps = (name: GpioName) => () => {
  throw new ConfigError(`The multiplexer cannot be used through ${name}: it takes --gpio chardev.`);
};
