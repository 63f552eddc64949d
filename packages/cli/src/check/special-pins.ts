import { pinName } from '@hardware-ws/gpio';
import * as z from 'zod/mini';
import type { FileProblem } from '@hardware-ws/rules/check';

const eeprom = 'the Raspberry Pi reads the settings of a HAT there when it starts';
const uart = 'this is the serial port of the Raspberry Pi, which has a console unless it is turned off';

/** Other uses of a Raspberry Pi's pins that interfere with a button or a lamp. */
const uses: ReadonlyMap<string, string> = new Map([
  ['GPIO0', eeprom],
  ['GPIO1', eeprom],
  ['GPIO14', uart],
  ['GPIO15', uart],
]);

const pin = z.union([z.string(), z.number().check(z.gte(0))]);
function legible<T extends z.ZodMiniType>(schema: T) {
  return z.catch(z.optional(schema), undefined);
}
const keyed = legible(z.record(z.string(), z.unknown()));
const file = z.catch(
  z.object({
    pins: keyed,
    lamps: keyed,
    multiplexer: legible(z.object({ select: legible(z.array(pin)), enable: legible(pin), input: legible(pin) })),
  }),
  {},
);

/** Finds the pins of a box's file, even if it is invalid, that a Raspberry Pi has another use for. */
export function specialPins(value: unknown): readonly FileProblem[] {
  const { pins = {}, lamps = {}, multiplexer: { select = [], enable, input } = {} } = file.parse(value);
  const used = [
    ...Object.keys(pins).map((name) => ({ name, path: ['pins', name], key: true as const })),
    ...Object.keys(lamps).map((name) => ({ name, path: ['lamps', name], key: true as const })),
    ...select.map((name, index) => ({ name, path: ['multiplexer', 'select', index] })),
    { name: enable, path: ['multiplexer', 'enable'] },
    { name: input, path: ['multiplexer', 'input'] },
  ];
  return used.flatMap(({ name, ...where }): readonly FileProblem[] => {
    const use = name === undefined || name === '' ? undefined : uses.get(pinName(name));
    if (use === undefined) return [];
    const message = `${pinName(name ?? '')} has another use: ${use}; another pin is safer`;
    return [{ severity: 'warning', message, ...where }];
  });
}
