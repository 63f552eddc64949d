import type { GpioChoice } from '../gpio/choose-gpio.ts';
import { whyNotGpio } from '../gpio/gpio-drivers.ts';
import type { GpioName } from '../gpio/gpio-option.ts';
import type { Finding } from './finding.ts';

const fixes: Readonly<Partial<Record<GpioName, string>>> = {
  chardev: 'npm install koffi where hardware-ws is installed (-g if that is global), or try another --gpio.',
  gpiomon: 'sudo apt install gpiod, or try another --gpio.',
  pigpiod: 'Start it with sudo pigpiod; PIGPIO_ADDR and PIGPIO_PORT say on which machine it is looked for.',
  pigpio: 'npm install pigpio where hardware-ws is installed (-g if that is global), use sudo, or try another --gpio.',
};

const anyFix =
  'On a Raspberry Pi: npm install koffi; where it has no build, sudo apt install gpiod; or start a daemon: sudo pigpiod';

/** Which driver the buttons get, and why; of one that was asked for, whether it works here. */
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
