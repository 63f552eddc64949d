import { pinName, pinNames } from '../driver/pin-name.ts';

/**
 * Which buzzer is at each pin. 17 means `GPIO17`, and one buzzer may have several pins.
 *
 * @example
 * const wiring: BuzzerWiring = { GPIO17: 1, 27: 2 };
 */
export type BuzzerWiring = Readonly<Record<string, number>>;

/**
 * Returns the id of the buzzer at each pin, by full name and in the order of the wiring. Throws if a pin is listed
 * twice or an id is invalid.
 */
export function wiredPins(wiring: BuzzerWiring): ReadonlyMap<string, number> {
  pinNames(Object.keys(wiring), 'wiring');
  return new Map(
    Object.entries(wiring).map(([key, id]) => {
      if (Number.isSafeInteger(id) && id >= 0) return [pinName(key), id];
      throw new RangeError(`wiring.${key}: expected a buzzer id (an integer of 0 or more), got ${String(id)}`);
    }),
  );
}
