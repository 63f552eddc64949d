import { pinName, pinNames } from '../driver/pin-name.ts';

/**
 * Which buzzer each pin is; 17 means `GPIO17`, and one buzzer may have several pins.
 *
 * @example
 * const wiring: BuzzerWiring = { GPIO17: 1, 27: 2 };
 */
export type BuzzerWiring = Readonly<Record<string, number>>;

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
