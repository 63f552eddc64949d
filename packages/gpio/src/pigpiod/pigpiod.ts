import process from 'node:process';
import { claimPins$ } from '../driver/claim-pins.ts';
import type { EdgesDriver, LostEdges } from '../driver/edges-driver.ts';
import type { LevelsDriver } from '../driver/levels-driver.ts';
import type { OutputsDriver } from '../driver/outputs-driver.ts';
import type { MonotonicClock } from '../driver/monotonic-clock.ts';
import { pinNames } from '../driver/pin-name.ts';
import { writeWith } from '../driver/write-with.ts';
import { hrtimeClock } from '../pigpio/shared/hrtime-clock.ts';
import { daemonEdges$ } from './daemon-edges.ts';
import { daemonLevels$ } from './daemon-levels.ts';
import { daemonWriter$ } from './daemon-writer.ts';

export interface PigpiodOptions {
  /**
   * The machine that the daemon runs on.
   * @default 'localhost', which finds a `pigpiod -l` too: that listens on ::1 only
   */
  readonly host?: string;
  /**
   * @default 8888
   */
  readonly port?: number;
  /**
   * The clock that edges are stamped on, in ms.
   * @default `process.hrtime`
   */
  readonly clock?: MonotonicClock;
}

/** The drivers of one daemon. */
export interface Pigpiod {
  readonly edges$: EdgesDriver;
  readonly levels$: LevelsDriver;
  readonly setLines: OutputsDriver;
}

/**
 * Drivers of the lines of a Raspberry Pi 0 to 4 that runs the daemon pigpiod, this one or another on the network.
 *
 * Lines are GPIO0 to GPIO31. The daemon gives a line to whoever asks: only what these drivers hold themselves is busy
 * to them. `at` is the daemon's own timestamp, put on our clock; over the network it is as exact as half a round trip.
 *
 * @example
 * const { edges$ } = pigpiod({ host: 'buzzers.local' });
 * edges$({ lines: ['GPIO17', 27] }).pipe(debounceEdges(), buzzerPresses({ 17: 1, 27: 2 }));
 */
export function pigpiod({ host = 'localhost', port = 8888, clock = hrtimeClock }: PigpiodOptions = {}): Pigpiod {
  if (!(Number.isInteger(port) && port >= 1 && port <= 65535)) {
    throw new RangeError(`port: expected an integer from 1 to 65535, got ${String(port)}`);
  }
  const held = new Set<string>();
  return {
    edges$: ({ lines, pull = 'up', activeLow = pull === 'up', onLost = warn }) => {
      const pins = pinNames(lines, 'lines');
      return claimPins$(held, pins, () => daemonEdges$({ host, port }, pins, { pull, activeLow, onLost, clock }));
    },
    levels$: ({ lines, pull = 'up', activeLow = pull === 'up' }) => {
      const pins = pinNames(lines, 'lines');
      return claimPins$(held, pins, () => daemonLevels$({ host, port }, pins, { pull, activeLow }));
    },
    setLines: ({ lines, activeLow = false }) => {
      const pins = pinNames(lines, 'lines');
      return writeWith(
        claimPins$(held, pins, () => daemonWriter$({ host, port }, pins, activeLow)),
        pins,
      );
    },
  };
}

function warn({ count, pins }: LostEdges) {
  process.emitWarning(`${count} edges of ${pins.join(', ')} were lost: they came faster than pigpiod sent them`);
}
