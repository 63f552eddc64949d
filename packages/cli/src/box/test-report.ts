import { pinName, type BounceProfile, type BuzzerWiring } from '@hardware-ws/gpio';

/** Whether the pulse left the line unchanged, faster than a finger could. */
export function isSpike({ edges, ms }: BounceProfile): boolean {
  return edges % 2 === 0 && ms < shortestPressMs;
}

const shortestPressMs = 5;

/** The line about a spike. */
export function spikeText({ pin, ms }: BounceProfile): string {
  return `${pin}  a spike of ${ms.toFixed(1)} ms: interference, not a press  try --min-press 1.5`;
}

/** The line about a press. */
export function pressText({ pin, edges, ms }: BounceProfile): string {
  const bounce = edges === 1 ? 'no bounce seen' : `${edges} edges in ${ms.toFixed(1)} ms`;
  return `${pin}  ${bounce}  debounce ${Math.max(5, Math.ceil(2 * ms))} ms`;
}

/** A line per button of the wiring, and the ids of the buzzers whose button was not pressed. */
export function testReport(wiring: BuzzerWiring, passed: ReadonlyMap<string, string>) {
  const rows = Object.entries(wiring).map(([key, buzzerId]) => ({ pin: pinName(key), buzzerId }));
  return {
    lines: rows.map(({ pin, buzzerId }) => {
      const text = passed.get(pin);
      return `${text === undefined ? 'MISSING' : 'pass   '}  buzzer ${buzzerId}  ${text ?? pin}`;
    }),
    missing: rows.filter(({ pin }) => !passed.has(pin)).map(({ buzzerId }) => buzzerId),
  };
}
