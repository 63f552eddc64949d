import { pinName } from '@hardware-ws/gpio';
import * as z from 'zod/mini';
import { wrongLamps } from '../box/wrong-lamps.ts';
import type { FileProblem } from '@hardware-ws/rules/check';

/** The buzzer at each valid pin, or `undefined` where the buzzer is invalid. */
const wiring = z.catch(z.record(z.string().check(z.minLength(1)), z.catch(z.optional(z.number()), undefined)), {});
const file = z.catch(z.object({ pins: wiring, lamps: wiring }), { pins: {}, lamps: {} });

/** Finds problems with the lamps of a file, even if it is invalid: lamps that cannot work, and buzzers without a lamp if others have one. */
export function boxLamps(value: unknown): readonly FileProblem[] {
  const { pins, lamps } = file.parse(value);
  if (Object.keys(pins).length === 0) return [];
  const wrong = wrongLamps(pins, lamps).map(({ lamp, why }): FileProblem => ({
    severity: 'error',
    path: ['lamps', lamp],
    message: `${pinName(lamp)} ${why}`,
  }));
  const lit = Object.values(lamps);
  if (wrong.length > 0 || lit.length === 0) return wrong;
  return Object.entries(pins)
    .filter(([, id]) => id !== undefined && !lit.includes(id))
    .map(([pin, id]) => {
      const message = `buzzer ${id} at ${pinName(pin)} has no lamp, while other buzzers have one`;
      return { severity: 'warning', path: ['pins', pin], key: true, message };
    });
}
