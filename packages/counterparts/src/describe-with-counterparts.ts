import { missingCounterparts, type Counterpart } from './missing-counterparts.ts';

/**
 * Defines a suite that needs real programs: skipped, and said so, where they are missing; failed on CI.
 *
 * @example
 * describeWithCounterparts('liblo', ['liblo-tools'], () => { it('understands us', () => …); });
 */
export function describeWithCounterparts(name: string, wanted: readonly Counterpart[], define: () => void): void {
  const missing = missingCounterparts(wanted);
  const remedy = `apt-get install ${missing.join(' ')}${missing.includes('iproute2') ? ', and run it as root' : ''}`;
  if (missing.length === 0) {
    describe(name, define);
  } else if (process.env['CI']) {
    it(`${name} has its counterparts`, () => {
      throw new Error(`A program that these tests need is missing: ${remedy}`);
    });
  } else {
    console.warn(`SKIPPED: ${name}. To run it: ${remedy}`);
    describe.skip(`${name} (needs: ${remedy})`, define);
  }
}
