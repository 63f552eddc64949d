import type { EdgesDriver, LinesDriver, OutputsDriver } from '@hardware-ws/gpio';

/** The ways to the pins, of one kind. */
export interface GpioDriver {
  readonly edges$: EdgesDriver;
  readonly setLines: OutputsDriver;
  readonly lines$: LinesDriver;
}
