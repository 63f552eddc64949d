import { simLines } from '../../test/kernel/sim-lines.ts';
import { pause } from '../../test/pause.ts';
import { linesConformance } from '../testing/lines-conformance.ts';
import { lines$ } from './lines.ts';

linesConformance('chardev', () => {
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
});
