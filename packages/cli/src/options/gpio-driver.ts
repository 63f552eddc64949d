import type { EdgesDriver, LinesDriver, OutputsDriver } from '@hardware-ws/gpio';
import * as chardev from '@hardware-ws/gpio/chardev';
import { Option } from 'commander';

/** The ways to the pins, of one kind. */
export interface GpioDriver {
  readonly edges$: EdgesDriver;
  readonly setLines: OutputsDriver;
  readonly lines$: LinesDriver;
}

/** The names by which drivers can be asked for. */
export type GpioDriverName = 'simulated' | 'chardev';

/** Which driver a command uses. */
export const gpioOption = (): Option =>
  new Option('--gpio <driver>', 'the pins; simulated: presses are lines of standard input, as "press 2"')
    .choices(['simulated', 'chardev'])
    .default('simulated');

/** The driver of this name. */
export const gpioDriver = (name: GpioDriverName, simulated: () => GpioDriver): GpioDriver =>
  name === 'chardev' ? chardev : simulated();
