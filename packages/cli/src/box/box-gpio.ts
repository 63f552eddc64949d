import { GpioError } from '@hardware-ws/gpio';
import type { Logger } from 'pino';
import { claimedGpio, type GpioPart } from '../gpio/claimed-gpio.ts';
import { chooseGpio } from '../gpio/choose-gpio.ts';
import { type GpioDriver, realGpio, whyNotGpio } from '../gpio/gpio-drivers.ts';
import type { GpioName } from '../gpio/gpio-option.ts';
import { reclaimingGpio } from '../gpio/reclaiming-gpio.ts';
import type { Claims } from '../vitals/claims.ts';
import { type BoxWiring, setsLines } from './box-wiring.ts';

/** The GPIO driver of a box. */
export interface BoxGpio {
  readonly name: GpioName;
  /** Why this driver was chosen. */
  readonly reason: string;
  /** The driver of real pins, which says which parts it has claimed, or `undefined` if the pins are simulated. */
  readonly driver: ((log: Logger, parts: Claims<GpioPart>) => GpioDriver) | undefined;
}

/** Chooses the driver of a box: the one that was asked for, or the first that works. Rejects if it does not work. */
export async function boxGpio(asked: GpioName | undefined, wiring: BoxWiring): Promise<BoxGpio> {
  const { name, reason } = await chooseGpio({ asked, sets: setsLines(wiring) });
  // A daemon that worked at the start may go away and come back. One that does not answer at the start is an error.
  const obstacle = asked === 'pigpiod' ? await whyNotGpio.pigpiod() : undefined;
  if (obstacle !== undefined) throw new GpioError('absent', obstacle);
  const real = realGpio(name);
  const driver =
    real &&
    ((log: Logger, parts: Claims<GpioPart>) => {
      const claimed = claimedGpio(real, parts);
      if (name !== 'pigpiod') return claimed;
      return reclaimingGpio(claimed, { whyNot: whyNotGpio.pigpiod, log, lost: parts.lost });
    });
  return { name, reason, driver };
}

/** The parts that a box claims. */
export function gpioParts(wiring: BoxWiring): readonly GpioPart[] {
  return wiring.kind === 'pins' && setsLines(wiring) ? ['buttons', 'lamps'] : ['buttons'];
}
