import { simulatedMultiplexer } from '../src/simulated/simulated-multiplexer.ts';
import type { LinesRig } from '../src/testing/lines-rig.ts';

/**
 * A simulated multiplexer as a rig for `linesConformance`: the first output is the enable line, and the second is a
 * select line.
 */
export function simulatedRig(): LinesRig {
  const { lines$, press, release, level } = simulatedMultiplexer();
  return {
    lines$,
    outputs: ['GPIO16', 'GPIO23'],
    input: 'GPIO18',
    level,
    // The outputs select channel 1, or 7 with the other select lines high.
    drive: (wire) => [1, 3, 5, 7].forEach(wire === 0 ? press : release),
  };
}
