import process from 'node:process';
import type { EdgesDriver, LevelsDriver, LinesDriver, OutputsDriver } from '@hardware-ws/gpio';
import * as chardev from '@hardware-ws/gpio/chardev';
import * as gpiomon from '@hardware-ws/gpio/gpiomon';
import * as pigpio from '@hardware-ws/gpio/pigpio';
import { pigpiod, whyNotPigpiod } from '@hardware-ws/gpio/pigpiod';
import { ConfigError } from '../config-error.ts';
import type { GpioName } from './gpio-option.ts';

/** The ways to the pins, of one kind. */
export interface GpioDriver {
  readonly edges$: EdgesDriver;
  readonly setLines: OutputsDriver;
  readonly lines$: LinesDriver;
}

/** The way to pins that exist: what is on them can be asked. */
export interface RealGpioDriver extends GpioDriver {
  readonly levels$: LevelsDriver;
}

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
function noSteps(name: GpioName) {
  return () => {
    throw new ConfigError(`The multiplexer cannot be used through ${name}: it takes --gpio chardev.`);
  };
}

function noLamps(name: GpioName) {
  return () => {
    throw new ConfigError(
      `Lamps cannot be used through ${name}, which only reads: it takes --gpio chardev or pigpiod.`,
    );
  };
}

/** What is in the way of each driver on this machine; undefined if nothing is. */
export const whyNotGpio: Readonly<Record<GpioName, () => Promise<string | undefined>>> = {
  chardev: () => chardev.whyNotChardev(),
  gpiomon: () => gpiomon.whyNotGpiomon(),
  pigpiod: () => whyNotPigpiod(pigpiodAddress()),
  pigpio: () => pigpio.whyNotPigpio(),
  simulated: () => Promise.resolve(undefined),
};

/** Where pigpiod is, by the variables that its own tools take: `PIGPIO_ADDR` and `PIGPIO_PORT`. */
export function pigpiodAddress({ PIGPIO_ADDR, PIGPIO_PORT }: Readonly<NodeJS.ProcessEnv> = process.env) {
  return { host: PIGPIO_ADDR || 'localhost', port: Number(PIGPIO_PORT || 8888) };
}
