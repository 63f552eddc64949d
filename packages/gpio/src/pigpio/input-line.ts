import type { PigpioModule } from './pigpio-module.ts';
import { bcmNumber } from './shared/bcm-number.ts';

/** Makes a line of npm's pigpio an input with this resistor. */
export function inputLine(
  { Gpio }: PigpioModule,
  pin: string,
  pull: 'up' | 'down' | 'none',
): InstanceType<PigpioModule['Gpio']> {
  const line = new Gpio(bcmNumber(pin));
  line.mode(Gpio.INPUT);
  line.pullUpDown({ up: Gpio.PUD_UP, down: Gpio.PUD_DOWN, none: Gpio.PUD_OFF }[pull]);
  return line;
}
