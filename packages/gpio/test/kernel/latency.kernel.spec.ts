import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { bundled } from '../bundled.ts';

it('writes a press to the socket about as soon as a handwritten loop', () => {
  const program = bundled('kernel/edge-to-write');
  const [ours = NaN, bare = NaN] = ['ours', 'by hand'].map((name) =>
    Number(execFileSync(process.execPath, [program, name], { encoding: 'utf8' })),
  );
  const figures = `${ours.toFixed(2)} ms, by hand ${bare.toFixed(2)} ms, ratio ${(ours / bare).toFixed(2)}`;
  process.stdout.write(`edge to socket write: ${figures}\n`);
  // An emulated guest is slow and noisy. The test only excludes an order of magnitude.
  expect(ours).toBeLessThan(10 * bare);
}, 120_000);
