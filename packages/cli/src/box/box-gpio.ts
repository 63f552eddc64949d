import { GpioError } from '@hardware-ws/gpio';
import type { Logger } from 'pino';
import { chooseGpio } from '../gpio/choose-gpio.ts';
import { type GpioDriver, realGpio, whyNotGpio } from '../gpio/gpio-drivers.ts';
import type { GpioName } from '../gpio/gpio-option.ts';
import { reclaimingGpio } from '../gpio/reclaiming-gpio.ts';
import { type BoxWiring, setsLines } from './box-wiring.ts';

/** The GPIO driver of a box. */
export interface BoxGpio {
  readonly name: GpioName;
  /** Why this driver was chosen. */
  readonly reason: string;
  /** The driver of real pins, or `undefined` if the pins are simulated. */
  readonly driver: (log: Logger) => GpioDriver | undefined;
}

/** Chooses the driver of a box: the one that was asked for, or the first that works. Rejects if it does not work. */
export async function boxGpio(asked: GpioName | undefined, wiring: BoxWiring): Promise<BoxGpio> {
  const { name, reason } = await chooseGpio({ asked, sets: setsLines(wiring) });
  // A daemon that worked at the start may go away and come back. One that does not answer at the start is an error.
  const obstacle = asked === 'pigpiod' ? await whyNotGpio.pigpiod() : undefined;
  if (obstacle !== undefined) throw new GpioError('absent', obstacle);
  return {
    name,
    reason,
    driver(log) {
      const driver = realGpio(name);
      return driver && name === 'pigpiod' ? reclaimingGpio(driver, { whyNot: whyNotGpio.pigpiod, log }) : driver;
    },
  };
}
