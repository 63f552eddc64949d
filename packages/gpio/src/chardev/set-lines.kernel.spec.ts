import { simLines } from '../../test/kernel/sim-lines.ts';
import { pause } from '../../test/pause.ts';
import { outputsConformance } from '../testing/outputs-conformance.ts';
import { setLines } from './set-lines.ts';

outputsConformance('chardev', () => {
  const sim = simLines();
  return {
    setLines,
    lines: ['GPIO17', 'GPIO27'],
    missing: 'GPIO99',
    level: sim.value,
    settled: () => pause(200),
  };
});
