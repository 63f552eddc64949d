import { GpioError } from '@hardware-ws/gpio';
import { whyNotGpio } from './gpio-drivers.ts';
import type { GpioName } from './gpio-option.ts';

/** The chosen driver and the reason for the choice. */
export interface GpioChoice {
  readonly name: GpioName;
  readonly reason: string;
}

/** What the command needs from a driver. */
export interface GpioRequirements {
  readonly asked?: GpioName | undefined;
  /** Whether the driver must also set lines, for lamps. @default false */
  readonly sets?: boolean;
}

/** The drivers that can be chosen automatically, in the order in which they are tried. */
const tried = ['chardev', 'gpiomon', 'pigpiod'] as const;
type Chosen = (typeof tried)[number];

const works: Readonly<Record<Chosen, string>> = {
  chardev: 'this machine has a GPIO chip',
  gpiomon: 'gpiomon can read the GPIO chip',
  pigpiod: 'pigpiod answers',
};

/**
 * Returns the requested driver or, without a request, the first one that works on this machine.
 *
 * Two drivers are never chosen automatically: `simulated`, because a show must not run on simulated buttons by accident, and
 * `pigpio`, which needs root and takes over the machine's GPIO.
 */
export async function chooseGpio(
  { asked, sets = false }: GpioRequirements,
  whyNot: Readonly<Record<Chosen, () => Promise<string | undefined>>> = whyNotGpio,
): Promise<GpioChoice> {
  if (asked !== undefined) return { name: asked, reason: 'explicitly selected' };
  const inTheWay = new Set<string>();
  for (const name of tried) {
    const reason = name === 'gpiomon' && sets ? 'gpiomon cannot set lamps' : await whyNot[name]();
    if (reason === undefined) return { name, reason: [...inTheWay, works[name]].join(', and ') };
    inTheWay.add(reason);
  }
  const all = [...inTheWay].join('; ');
  throw new GpioError(
    'absent',
    `no GPIO driver works on this machine: ${all}. To try the command without pins, use --gpio simulated`,
  );
}
