import { simulatedMultiplexer } from '../src/simulated/simulated-multiplexer.ts';
import type { LinesRig } from '../src/testing/lines-rig.ts';

/** A simulated multiplexer as `linesConformance` wants it: the enable line is the first output, the second selects. */
export function simulatedRig(): LinesRig {
  const { lines$, press, release, level } = simulatedMultiplexer();
  return {
    lines$,
    outputs: ['GPIO16', 'GPIO23'],
    input: 'GPIO18',
    level,
    // Channel 1, or with the other select lines up, 7.
    drive: (wire) => [1, 3, 5, 7].forEach(wire === 0 ? press : release),
  };
}
