import { GpioError } from '@hardware-ws/gpio';
import { whyNotGpio } from './gpio-drivers.ts';
import type { GpioName } from './gpio-option.ts';

/** A driver, and why it is this one. */
export interface GpioChoice {
  readonly name: GpioName;
  readonly reason: string;
}

/** What is wanted of a driver. */
export interface GpioRequirements {
  readonly asked?: GpioName | undefined;
  /** Whether lines are set too: lamps. */
  readonly sets?: boolean;
}

/** The drivers that are chosen by themselves, in the order in which they are tried. */
const tried = ['chardev', 'gpiomon', 'pigpiod'] as const;
type Chosen = (typeof tried)[number];

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
  { asked, sets = false }: GpioRequirements,
  whyNot: Readonly<Record<Chosen, () => Promise<string | undefined>>> = whyNotGpio,
): Promise<GpioChoice> {
  if (asked !== undefined) return { name: asked, reason: 'it was asked for' };
  const inTheWay = new Set<string>();
  for (const name of tried) {
    const reason = name === 'gpiomon' && sets ? 'gpiomon sets no lamps' : await whyNot[name]();
    if (reason === undefined) return { name, reason: [...inTheWay, works[name]].join(', and ') };
    inTheWay.add(reason);
  }
  const all = [...inTheWay].join('; ');
  throw new GpioError('absent', `no GPIO driver works here: ${all}. Without pins: --gpio simulated`);
}
