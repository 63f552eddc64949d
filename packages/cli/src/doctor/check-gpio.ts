import type { GpioChoice } from '../gpio/choose-gpio.ts';
import type { Finding } from './finding.ts';

/** Which driver the buttons get, and why. */
export async function checkGpio(choose: () => Promise<GpioChoice>): Promise<Finding> {
  try {
    const { name, reason } = await choose();
    return { check: 'gpio', state: 'ok', says: `${name}: ${reason}` };
  } catch (error) {
    return {
      check: 'gpio',
      state: 'failed',
      says: (error as Error).message,
      fix: 'On a Raspberry Pi: npm install koffi; where it has no build, sudo apt install gpiod; or start a daemon: sudo pigpiod',
    };
  }
}
