import { pinName, type BuzzerWiring } from '@hardware-ws/gpio';

/** The first lamp, as it is written, that is at the pin of a button. */
export function buttonAndLamp(buttons: BuzzerWiring, lamps: BuzzerWiring): string | undefined {
  const pins = Object.keys(buttons).map(pinName);
  return Object.keys(lamps).find((lamp) => pins.includes(pinName(lamp)));
}
