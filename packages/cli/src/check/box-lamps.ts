import { pinName } from '@hardware-ws/gpio';
import * as z from 'zod/mini';
import { wrongLamps } from '../box/wrong-lamps.ts';
import type { FileProblem } from '@hardware-ws/rules/check';

/** The pins that are legible, and of each the buzzer if that is legible too. */
const wiring = z.catch(z.record(z.string().check(z.minLength(1)), z.catch(z.optional(z.number()), undefined)), {});
const file = z.catch(z.object({ pins: wiring, lamps: wiring }), { pins: {}, lamps: {} });

/** What is wrong with the lamps of a box's file, right or wrong: those that cannot be, and buzzers without one where others have one. */
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
