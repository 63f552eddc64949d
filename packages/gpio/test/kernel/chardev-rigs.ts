import { edges$ } from '../../src/chardev/edges.ts';
import { levels$ } from '../../src/chardev/levels.ts';
import { lines$ } from '../../src/chardev/lines.ts';
import { setLines } from '../../src/chardev/set-lines.ts';
import type { LevelsRig } from '../../src/testing/levels-conformance.ts';
import type { LinesRig } from '../../src/testing/lines-rig.ts';
import type { OutputsRig } from '../../src/testing/outputs-rig.ts';
import { pause } from '../pause.ts';
import { simLines } from './sim-lines.ts';
import { simRig } from './sim-rig.ts';

/** The driver's edges and levels on simulated lines. */
export function chardevLevelsRig(): LevelsRig {
  return simRig({ edges$, levels$, settledMs: 100 });
}

/** The driver's steps on simulated lines. */
export function chardevLinesRig(): LinesRig {
  const sim = simLines();
  return {
    lines$,
    outputs: ['GPIO17', 'GPIO27'],
    input: 'GPIO22',
    missing: 'GPIO99',
    level: sim.value,
    drive: (level) => {
      sim.pull('GPIO22', level);
    },
    settled: () => pause(200),
  };
}

/** The driver's outputs on simulated lines. */
export function chardevOutputsRig(): OutputsRig {
  const sim = simLines();
  return {
    setLines,
    lines: ['GPIO17', 'GPIO27'],
    missing: 'GPIO99',
    level: sim.value,
    settled: () => pause(200),
  };
}
