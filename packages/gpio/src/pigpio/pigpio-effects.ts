import { readFileSync } from 'node:fs';
import process from 'node:process';
import type { MonotonicClock } from '../driver/monotonic-clock.ts';
import type { PigpioModule } from './pigpio-module.ts';
import { hrtimeClock } from './shared/hrtime-clock.ts';

/** The side effects of the driver. The real ones are `pigpioEffects`. */
export interface PigpioEffects {
  /** Loads npm's pigpio. */
  readonly load: () => Promise<PigpioModule>;
  /** The id of the user; 0 is root. */
  readonly uid: () => number | undefined;
  /** The process that uses the C library, from its lock file. */
  readonly holder: () => number | undefined;
  /** The clock that edges are stamped with. */
  readonly clock: MonotonicClock;
}

export const pigpioEffects: PigpioEffects = {
  load: () => import('pigpio').then((imported) => imported.default),
  uid: () => process.getuid?.(),
  holder: () => {
    try {
      const pid = Number.parseInt(readFileSync('/var/run/pigpio.pid', 'utf8'), 10);
      process.kill(pid, 0);
      return pid;
    } catch {
      return undefined;
    }
  },
  clock: hrtimeClock,
};
