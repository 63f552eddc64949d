import { missingCounterparts, type Counterpart } from './missing-counterparts.ts';

/**
 * Defines a suite that needs real programs. If a program is missing, the suite is skipped with a warning, and fails on CI.
 *
 * @example
 * describeWithCounterparts('liblo', ['liblo-tools'], () => { it('understands us', () => …); });
 */
export function describeWithCounterparts(name: string, wanted: readonly Counterpart[], define: () => void): void {
  const missing = missingCounterparts(wanted);
  const remedy = `apt-get install ${missing.join(' ')}${missing.includes('iproute2') ? ', and run the tests as root' : ''}`;
  if (missing.length === 0) {
    describe(name, define);
  } else if (process.env['CI']) {
    it(`${name} has its counterparts`, () => {
      throw new Error(`These tests need a program that is missing. To install it: ${remedy}`);
    });
  } else {
    console.warn(`Skipped: ${name}. To run it: ${remedy}`);
    describe.skip(`${name} (needs: ${remedy})`, define);
  }
}
