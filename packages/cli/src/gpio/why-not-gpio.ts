import { whyNotChardev } from '@hardware-ws/gpio/chardev';
import { whyNotGpiomon } from '@hardware-ws/gpio/gpiomon';
import { whyNotPigpio } from '@hardware-ws/gpio/pigpio';
import { whyNotPigpiod } from '@hardware-ws/gpio/pigpiod';
import type { GpioName } from './gpio-names.ts';
import { pigpiodAddress } from './pigpiod-address.ts';

/** What is in the way of each driver on this machine; undefined if nothing is. */
export const whyNotGpio: Readonly<Record<GpioName, () => Promise<string | undefined>>> = {
  chardev: () => whyNotChardev(),
  gpiomon: () => whyNotGpiomon(),
  pigpiod: () => whyNotPigpiod(pigpiodAddress()),
  pigpio: () => whyNotPigpio(),
  simulated: () => Promise.resolve(undefined),
};
