import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { compiled } from '../compiled.ts';

const run = promisify(execFile);

/** Measures the time from an edge to the write of its press in the guest, in ms. Returns `NaN` where the guest does not run. */
export async function edgeToWrite(name: string): Promise<number> {
  const program = await compiled('edge-to-write', 'packages/gpio', 'test/kernel');
  const env = { ...process.env, GUEST_MODULES: 'gpio-sim-guest' };
  try {
    const { stdout } = await run('packages/guest/src/run.sh', [process.execPath, program, name], { env });
    // The kernel's own lines are not numbers.
    return Number(/^\d+\.\d+$/m.exec(stdout)?.[0]);
  } catch (error) {
    console.error(String(error));
    return NaN;
  }
}
