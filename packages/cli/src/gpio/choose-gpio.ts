import { GpioError } from '@hardware-ws/gpio';
import { whyNotChardev } from '@hardware-ws/gpio/chardev';
import { whyNotPigpiod } from '@hardware-ws/gpio/pigpiod';
import type { GpioName } from './gpio-names.ts';
import { pigpiodAddress } from './pigpiod-address.ts';

/** A driver, and why it is this one. */
export interface GpioChoice {
  readonly name: GpioName;
  readonly reason: string;
}

/** What is in the way of each driver, in the order in which they are tried. */
const obstacles = { chardev: () => whyNotChardev(), pigpiod: () => whyNotPigpiod(pigpiodAddress()) } as const;

/** The driver that was asked for, else the first with nothing in its way. A show on simulated buttons has to be asked for. */
export async function chooseGpio(
  asked: GpioName | undefined,
  { chardev, pigpiod }: Readonly<Record<'chardev' | 'pigpiod', () => Promise<string | undefined>>> = obstacles,
): Promise<GpioChoice> {
  if (asked !== undefined) return { name: asked, reason: 'it was asked for' };
  const noChardev = await chardev();
  if (noChardev === undefined) return { name: 'chardev', reason: 'this machine has a GPIO chip' };
  const noPigpiod = await pigpiod();
  if (noPigpiod === undefined) return { name: 'pigpiod', reason: `${noChardev}, and a pigpiod answers` };
  throw new GpioError(
    'absent',
    `no GPIO driver works here: ${noChardev}; ${noPigpiod}. Without pins: --gpio simulated`,
  );
}
