import process from 'node:process';
import type { EdgesDriver, LevelsDriver, LinesDriver, OutputsDriver } from '@hardware-ws/gpio';
import * as chardev from '@hardware-ws/gpio/chardev';
import * as gpiomon from '@hardware-ws/gpio/gpiomon';
import * as pigpio from '@hardware-ws/gpio/pigpio';
import { pigpiod, whyNotPigpiod } from '@hardware-ws/gpio/pigpiod';
import { ConfigError } from '../config-error.ts';
import type { GpioName } from './gpio-option.ts';

/** A driver of pins. */
export interface GpioDriver {
  readonly edges$: EdgesDriver;
  readonly setLines: OutputsDriver;
  readonly lines$: LinesDriver;
}

/** A driver of real pins, whose levels can be read. */
export interface RealGpioDriver extends GpioDriver {
  readonly levels$: LevelsDriver;
}

/** The driver of real pins with this name. `undefined` for `simulated`. */
export function realGpio(name: GpioName): RealGpioDriver | undefined {
  switch (name) {
    case 'chardev':
      return chardev;
    case 'gpiomon':
      return { ...gpiomon, setLines: noLamps(name), lines$: noMultiplexer(name) };
    case 'pigpiod':
      return { ...pigpiod(pigpiodAddress()), lines$: noMultiplexer(name) };
    case 'pigpio':
      return { ...pigpio, lines$: noMultiplexer(name) };
    case 'simulated':
      return undefined;
  }
}

/** A multiplexer's lines must be set and read within microseconds, which only the kernel's interface can do. */
function noMultiplexer(name: GpioName) {
  return () => {
    throw new ConfigError(`The ${name} driver cannot use a multiplexer. Use --gpio chardev.`);
  };
}

function noLamps(name: GpioName) {
  return () => {
    throw new ConfigError(`The ${name} driver cannot set lamps. Use --gpio chardev or --gpio pigpiod.`);
  };
}

/** For each driver, the reason why it does not work on this machine, or `undefined` if it works. */
export const whyNotGpio: Readonly<Record<GpioName, () => Promise<string | undefined>>> = {
  chardev: () => chardev.whyNotChardev(),
  gpiomon: () => gpiomon.whyNotGpiomon(),
  pigpiod: () => whyNotPigpiod(pigpiodAddress()),
  pigpio: () => pigpio.whyNotPigpio(),
  simulated: () => Promise.resolve(undefined),
};

/** The address of pigpiod, from the variables that its own tools use: `PIGPIO_ADDR` and `PIGPIO_PORT`. */
export function pigpiodAddress({ PIGPIO_ADDR, PIGPIO_PORT }: Readonly<NodeJS.ProcessEnv> = process.env) {
  return { host: PIGPIO_ADDR || 'localhost', port: Number(PIGPIO_PORT || 8888) };
}
