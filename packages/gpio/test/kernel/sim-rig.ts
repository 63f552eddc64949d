import { systemClock } from '@hardware-ws/client';
import type { EdgesDriver, EdgesOptions } from '../../src/driver/edges-driver.ts';
import type { LevelsDriver } from '../../src/driver/levels-driver.ts';
import type { LevelsRig } from '../../src/testing/levels-conformance.ts';
import { pause } from '../pause.ts';
import { simLines } from './sim-lines.ts';

const missing = 'GPIO99';

export interface SimRigOptions {
  readonly edges$: EdgesDriver;
  readonly levels$: LevelsDriver;
  /** How long a claim, an edge or the release of a claim may take, in ms. */
  readonly settledMs: number;
}

/**
 * A driver on simulated lines, with a hand on their buttons.
 *
 * gpio-sim has one setting for the resistor of a line and for what drives it. Therefore the rig holds open lines at the
 * level of their resistor, and a driver that would set the other resistor is asked for none.
 */
export function simRig({ edges$, levels$, settledMs }: SimRigOptions): LevelsRig {
  const sim = simLines();
  return {
    edges$: (options) => {
      const lines = options.lines.map(String).filter((line) => line !== missing);
      lines.forEach((line) => sim.release(line, isLow(options)));
      return edges$(isLow(options) === (options.pull !== 'down') ? options : { ...options, pull: 'none' });
    },
    // A resistor that the driver sets would release a button that is pressed already.
    levels$: (options) => levels$({ ...options, activeLow: isLow(options), pull: 'none' }),
    lines: ['GPIO17', 'GPIO27'],
    missing,
    clock: systemClock,
    press: (line, options) => sim.press(line, isLow(options)),
    release: (line, options) => sim.release(line, isLow(options)),
    settled: () => pause(settledMs),
  };
}

function isLow({ pull = 'up', activeLow = pull === 'up' }: EdgesOptions): boolean {
  return activeLow;
}
