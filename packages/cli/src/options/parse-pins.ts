import { buzzerPresses, pinName } from '@hardware-ws/gpio';
import { InvalidArgumentError } from 'commander';

/** Parses the buzzer of each pin, for example `17=1,22=2`. */
export function parsePins(text: string): Readonly<Record<string, number>> {
  const pins = text.split(',').map((part) => {
    const [, pin, buzzerId] = /^\s*([^\s=]+)\s*=\s*(\d+)\s*$/.exec(part) ?? [];
    if (pin === undefined)
      throw new InvalidArgumentError(
        `${JSON.stringify(part)} is not a pin and a buzzer: expected pin=buzzer, for example 17=1.`,
      );
    return [pinName(pin), Number(buzzerId)] as const;
  });
  const wiring = Object.fromEntries(pins);
  const twice = pins.find(([pin], index) => pins.findIndex(([other]) => other === pin) < index);
  if (twice) throw new InvalidArgumentError(`${twice[0]} appears twice. Give each pin one buzzer.`);
  try {
    buzzerPresses(wiring);
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
  return wiring;
}
