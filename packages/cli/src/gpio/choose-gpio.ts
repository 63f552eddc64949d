import { GpioError } from '@hardware-ws/gpio';
import { whyNotChardev } from '@hardware-ws/gpio/chardev';
import { whyNotGpiomon } from '@hardware-ws/gpio/gpiomon';
import { whyNotPigpiod } from '@hardware-ws/gpio/pigpiod';
import type { GpioName } from './gpio-names.ts';
import { pigpiodAddress } from './pigpiod-address.ts';

/** A driver, and why it is this one. */
export interface GpioChoice {
  readonly name: GpioName;
  readonly reason: string;
}

/** What is wanted of a driver. */
export interface GpioWish {
  readonly asked?: GpioName | undefined;
  /** Whether lines are set too: lamps. */
  readonly sets?: boolean;
}

/** What is in the way of each driver, in the order in which they are tried. */
const obstacles = {
  chardev: () => whyNotChardev(),
  gpiomon: () => whyNotGpiomon(),
  pigpiod: () => whyNotPigpiod(pigpiodAddress()),
} as const;
type Chosen = keyof typeof obstacles;

const works: Readonly<Record<Chosen, string>> = {
  chardev: 'this machine has a GPIO chip',
  gpiomon: 'gpiomon can read the GPIO chip',
  pigpiod: 'a pigpiod answers',
};

/**
 * The driver that was asked for, else the first with nothing in its way.
 *
 * A show on simulated buttons has to be asked for, and so has pigpio, which needs root and takes the machine for itself.
 */
export async function chooseGpio(
  { asked, sets = false }: GpioWish,
  whyNot: Readonly<Record<Chosen, () => Promise<string | undefined>>> = obstacles,
): Promise<GpioChoice> {
  if (asked !== undefined) return { name: asked, reason: 'it was asked for' };
  const inTheWay = new Set<string>();
  for (const name of ['chardev', 'gpiomon', 'pigpiod'] as const) {
    const reason = name === 'gpiomon' && sets ? 'gpiomon sets no lamps' : await whyNot[name]();
    if (reason === undefined) return { name, reason: [...inTheWay, works[name]].join(', and ') };
    inTheWay.add(reason);
  }
  const all = [...inTheWay].join('; ');
  throw new GpioError('absent', `no GPIO driver works here: ${all}. Without pins: --gpio simulated`);
}
