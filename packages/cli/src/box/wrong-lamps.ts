import { pinName } from '@hardware-ws/gpio';

/** Which buzzer each pin is; undefined where that is not legible. */
type LegibleWiring = Readonly<Record<string, number | undefined>>;

/** A lamp that cannot be meant, as its pin is written, and why, to follow the name of that pin. */
export interface WrongLamp {
  readonly lamp: string;
  readonly why: string;
}

/** The lamps at the pin of a button, and those of buzzers that have no button. */
export function wrongLamps(buttons: LegibleWiring, lamps: LegibleWiring): readonly WrongLamp[] {
  const pins = Object.keys(buttons).map(pinName);
  const ids = [...new Set(Object.values(buttons))];
  return Object.entries(lamps).flatMap(([lamp, id]): readonly WrongLamp[] => {
    if (pins.includes(pinName(lamp))) return [{ lamp, why: 'is a button too: a pin is one of them' }];
    if (id === undefined || ids.includes(undefined) || ids.includes(id)) return [];
    return [{ lamp, why: `is the lamp of buzzer ${id}, which has no button: there are buttons of ${ids.join(', ')}` }];
  });
}
