import type { BuzzerWiring } from './buzzer-wiring.ts';
import { pinName } from '../driver/pin-name.ts';
import { pinNames } from '../driver/pin-names.ts';

/** The buzzer's id by the pin's full name, in the order of the wiring; throws on a wiring that cannot be meant. */
export function wiredPins(wiring: BuzzerWiring): ReadonlyMap<string, number> {
  pinNames(Object.keys(wiring), 'wiring');
  return new Map(
    Object.entries(wiring).map(([key, id]) => {
      if (Number.isSafeInteger(id) && id >= 0) return [pinName(key), id];
      throw new RangeError(`wiring.${key}: expected a buzzer id (an integer of 0 or more), got ${String(id)}`);
    }),
  );
}
