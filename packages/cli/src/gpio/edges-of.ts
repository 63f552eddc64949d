import type { EdgesDriver } from '@hardware-ws/gpio';
import { edges$ } from '@hardware-ws/gpio/chardev';
import { pigpiod } from '@hardware-ws/gpio/pigpiod';
import type { GpioName } from './gpio-names.ts';
import { pigpiodAddress } from './pigpiod-address.ts';

/** The driver of real pins of this name; undefined for simulated ones. */
export function edgesOf(name: GpioName): EdgesDriver | undefined {
  if (name === 'chardev') return edges$;
  return name === 'pigpiod' ? pigpiod(pigpiodAddress()).edges$ : undefined;
}
