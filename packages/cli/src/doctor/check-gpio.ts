import type { GpioChoice } from '../gpio/choose-gpio.ts';
import { whyNotGpio } from '../gpio/gpio-drivers.ts';
import type { GpioName } from '../gpio/gpio-option.ts';
import type { Finding } from './finding.ts';

const fixes: Readonly<Partial<Record<GpioName, string>>> = {
  chardev:
    'Run npm install koffi where hardware-ws is installed (with -g if it is installed globally), or try another --gpio.',
  gpiomon: 'Run sudo apt install gpiod, or try another --gpio.',
  pigpiod: 'Start it with sudo pigpiod. To use one on another machine, set PIGPIO_ADDR and PIGPIO_PORT.',
  pigpio:
    'Run npm install pigpio where hardware-ws is installed (with -g if it is installed globally), start hardware-ws with sudo, or try another --gpio.',
};

const anyFix =
  'On a Raspberry Pi, run npm install koffi. If koffi has no build for it, run sudo apt install gpiod or start sudo pigpiod.';

/** Reports which driver is used and why. A driver selected with --gpio is also tested. */
export async function checkGpio(
  choose: () => Promise<GpioChoice>,
  asked?: GpioName,
  whyNot: Readonly<Record<GpioName, () => Promise<string | undefined>>> = whyNotGpio,
): Promise<Finding> {
  try {
    const { name, reason } = await choose();
    const obstacle = asked === undefined ? undefined : await whyNot[asked]();
    if (obstacle !== undefined) throw new Error(`${name}: ${obstacle}`);
    return { check: 'gpio', state: 'ok', says: `${name}: ${reason}` };
  } catch (error) {
    const fix = (asked && fixes[asked]) ?? anyFix;
    return { check: 'gpio', state: 'failed', says: (error as Error).message, fix };
  }
}
