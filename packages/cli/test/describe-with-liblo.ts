import { spawnSync } from 'node:child_process';
import process from 'node:process';

const remedy = 'apt-get install liblo-tools';

/** Defines a suite that needs liblo's oscdump and oscsend: skipped, and said so, without them; failed on CI. */
export function describeWithLiblo(name: string, define: () => void): void {
  const missing = ['oscdump', 'oscsend'].some((tool) => spawnSync(tool, ['-h']).error !== undefined);
  if (!missing) {
    describe(name, define);
  } else if (process.env['CI']) {
    it(`${name} has its counterparts`, () => {
      throw new Error(`There is no oscdump or oscsend: ${remedy}`);
    });
  } else {
    console.warn(`SKIPPED: ${name}. It needs oscdump and oscsend: ${remedy}`);
    describe.skip(`${name} (needs: ${remedy})`, define);
  }
}
