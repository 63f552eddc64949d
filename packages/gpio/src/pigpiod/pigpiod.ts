import process from 'node:process';
import { claimPins$ } from '../driver/claim-pins.ts';
import type { EdgesDriver, LostEdges } from '../driver/edges-driver.ts';
import type { LevelsDriver } from '../driver/levels-driver.ts';
import type { MonotonicClock } from '../driver/monotonic-clock.ts';
import type { OutputsDriver } from '../driver/outputs-driver.ts';
import { pinNames } from '../driver/pin-name.ts';
import { writeWith } from '../driver/write-with.ts';
import { hrtimeClock } from '../pigpio/shared/hrtime-clock.ts';
import { daemonEdges$ } from './daemon-edges.ts';
import { daemonLevels$ } from './daemon-levels.ts';
import { daemonWriter$ } from './daemon-writer.ts';

export interface PigpiodOptions {
  /**
   * The machine that runs the daemon.
   * @default 'localhost', which also finds a `pigpiod -l` that listens on ::1 only
   */
  readonly host?: string;
  /**
   * The TCP port of the daemon.
   * @default 8888
   */
  readonly port?: number;
  /**
   * The clock that edges are stamped with.
   * @default the clock of `process.hrtime`
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
 * The drivers of a Raspberry Pi 0 to 4 that runs the daemon pigpiod: this machine or another one on the network.
 *
 * Lines are GPIO0 to GPIO31. The daemon gives a line to every program that asks, so these drivers only see a line as
 * busy if they use it themselves. `at` is the daemon's own timestamp, converted to our clock. Over the network it is
 * exact to half a round trip.
 *
 * @example
 * const { edges$ } = pigpiod({ host: 'buzzers.local' });
 * edges$({ lines: ['GPIO17', 27] }).pipe(debounceEdges(), buzzerPresses({ 17: 1, 27: 2 }));
 */
export function pigpiod({ host = 'localhost', port = 8888, clock = hrtimeClock }: PigpiodOptions = {}): Pigpiod {
  if (!(Number.isInteger(port) && port >= 1 && port <= 65535)) {
    throw new RangeError(`port: expected an integer from 1 to 65535, got ${String(port)}`);
  }
  const claimed = new Set<string>();
  return {
    edges$: ({ lines, pull = 'up', activeLow = pull === 'up', onClaimed, onLost = warn }) => {
      const pins = pinNames(lines, 'lines');
      return claimPins$(claimed, pins, () =>
        daemonEdges$({ host, port }, pins, { pull, activeLow, onClaimed, onLost, clock }),
      );
    },
    levels$: ({ lines, pull = 'up', activeLow = pull === 'up' }) => {
      const pins = pinNames(lines, 'lines');
      return claimPins$(claimed, pins, () => daemonLevels$({ host, port }, pins, { pull, activeLow }));
    },
    setLines: ({ lines, activeLow = false, onClaimed }) => {
      const pins = pinNames(lines, 'lines');
      return writeWith(
        claimPins$(claimed, pins, () => daemonWriter$({ host, port }, pins, activeLow)),
        pins,
        onClaimed,
      );
    },
  };
}

function warn({ count, pins }: LostEdges) {
  process.emitWarning(
    `${count} edges of ${pins.join(', ')} were lost: they arrived faster than pigpiod could send them`,
  );
}
