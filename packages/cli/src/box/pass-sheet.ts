import { pinName, type BuzzerWiring } from '@hardware-ws/gpio';

/** A line for each button of the wiring, with what was heard of it, and the ids of buzzers with one that was not. */
export function passSheet(wiring: BuzzerWiring, passed: ReadonlyMap<string, string>) {
  const rows = Object.entries(wiring).map(([key, buzzerId]) => ({ pin: pinName(key), buzzerId }));
  return {
    lines: rows.map(({ pin, buzzerId }) => {
      const text = passed.get(pin);
      return `${text === undefined ? 'MISSING' : 'pass   '}  buzzer ${buzzerId}  ${text ?? pin}`;
    }),
    missing: rows.filter(({ pin }) => !passed.has(pin)).map(({ buzzerId }) => buzzerId),
  };
}
