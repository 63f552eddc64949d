import * as chardev from '@hardware-ws/gpio/chardev';
import * as gpiomon from '@hardware-ws/gpio/gpiomon';
import * as pigpio from '@hardware-ws/gpio/pigpio';
import { pigpiod } from '@hardware-ws/gpio/pigpiod';
import { ConfigError } from '../config-error.ts';
import type { RealGpioDriver } from './gpio-driver.ts';
import type { GpioName } from './gpio-names.ts';
import { pigpiodAddress } from './pigpiod-address.ts';

/** The driver of real pins of this name; undefined for simulated ones. */
export function realGpio(name: GpioName): RealGpioDriver | undefined {
  switch (name) {
    case 'chardev':
      return chardev;
    case 'gpiomon':
      return { ...gpiomon, setLines: noLamps(name), lines$: noSteps(name) };
    case 'pigpiod':
      return { ...pigpiod(pigpiodAddress()), lines$: noSteps(name) };
    case 'pigpio':
      return { ...pigpio, lines$: noSteps(name) };
    case 'simulated':
      return undefined;
  }
}

/** A line behind a multiplexer is set and read within microseconds, which takes the kernel. */
const noSteps = (name: GpioName) => () => {
  throw new ConfigError(`The multiplexer cannot be used through ${name}: it takes --gpio chardev.`);
};

const noLamps = (name: GpioName) => () => {
  throw new ConfigError(`Lamps cannot be used through ${name}, which only reads: it takes --gpio chardev or pigpiod.`);
};
