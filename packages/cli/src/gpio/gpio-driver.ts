import type { EdgesDriver, LevelsDriver, LinesDriver, OutputsDriver } from '@hardware-ws/gpio';

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
