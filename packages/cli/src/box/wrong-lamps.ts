import { pinName } from '@hardware-ws/gpio';

/** The buzzer at each pin, or `undefined` where the value in the file is invalid. */
type LegibleWiring = Readonly<Record<string, number | undefined>>;

/** A lamp that cannot work. `lamp` is its pin as written, `why` continues a sentence that starts with that pin. */
export interface WrongLamp {
  readonly lamp: string;
  readonly why: string;
}

/** The lamps that share a pin with a button, and those of buzzers that have no button. */
export function wrongLamps(buttons: LegibleWiring, lamps: LegibleWiring): readonly WrongLamp[] {
  const pins = Object.keys(buttons).map(pinName);
  const ids = [...new Set(Object.values(buttons))];
  return Object.entries(lamps).flatMap(([lamp, id]): readonly WrongLamp[] => {
    if (pins.includes(pinName(lamp)))
      return [{ lamp, why: 'is also the pin of a button: use another pin for the lamp' }];
    if (id === undefined || ids.includes(undefined) || ids.includes(id)) return [];
    return [
      { lamp, why: `is the lamp of buzzer ${id}, which has no button (buzzers with a button: ${ids.join(', ')})` },
    ];
  });
}
