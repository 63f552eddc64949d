import type { ClaimIdentity } from '@hardware-ws/fairness';
import { ConfigError } from '../config-error.ts';
import type { GpioName } from '../gpio/gpio-option.ts';
import type { Box } from './read-box.ts';

/** How a box measures its presses, as a referee has to know it. Times are in ms. */
export type FairTiming = Required<Pick<ClaimIdentity, 'edgeMs' | 'sampleMs'>>;

/** How long an edge may take from the pin to the socket, in ms. Drivers that read another program's output take longer. */
const edgeMs: Readonly<Record<GpioName, number>> = { chardev: 3, simulated: 3, pigpio: 5, pigpiod: 10, gpiomon: 10 };

/** The most that a referee allows for, in ms. */
const most = 50;

/**
 * The timing of a box in fair mode. A press is held back until it has lasted as long as `--min-press` demands. A multiplexer reads a button
 * once a pass, and a pass may be late. Throws a {@link ConfigError} if the box is too slow for a referee.
 */
export function fairTiming({ wiring, contacts }: Box, driver: GpioName): FairTiming {
  const { minMs = 0 } = contacts;
  const held = edgeMs[driver] + minMs;
  if (held > most) {
    const longest = most - edgeMs[driver];
    throw new ConfigError(`--fair: a press may have to last ${longest} ms at most (--min-press), got ${minMs}.`);
  }
  if (wiring.kind === 'pins') return { edgeMs: held, sampleMs: 0 };
  const { passesPerSecond = 200 } = wiring.multiplexer;
  const sampleMs = (2 * 1000) / passesPerSecond;
  if (sampleMs <= most) return { edgeMs: held, sampleMs };
  throw new ConfigError(`--fair: expected 40 or more passes_per_second of the multiplexer, got ${passesPerSecond}.`);
}
