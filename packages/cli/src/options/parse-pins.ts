import { buzzerPresses, pinName } from '@hardware-ws/gpio';
import { InvalidArgumentError } from 'commander';

/** Which buzzer each pin is, from `17=1,22=2`. */
export function parsePins(text: string): Readonly<Record<string, number>> {
  const pins = text.split(',').map((part) => {
    const [, pin, buzzerId] = /^\s*([^\s=]+)\s*=\s*(\d+)\s*$/.exec(part) ?? [];
    if (pin === undefined) throw new InvalidArgumentError(`${JSON.stringify(part)} should look like 17=1: pin=buzzer.`);
    return [pinName(pin), Number(buzzerId)] as const;
  });
  const wiring = Object.fromEntries(pins);
  const twice = pins.find(([pin], index) => pins.findIndex(([other]) => other === pin) < index);
  if (twice) throw new InvalidArgumentError(`${twice[0]} is named twice; a pin is one buzzer.`);
  try {
    buzzerPresses(wiring);
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
  return wiring;
}
