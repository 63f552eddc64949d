import { missingCounterparts } from './missing-counterparts.ts';

/**
 * Defines a suite that needs the real backend: skipped, and said so, where its packages are missing; failed on CI.
 *
 * @example
 * describeWithCounterparts('Channels', () => { it('listens', () => …); });
 */
export function describeWithCounterparts(name: string, define: () => void): void {
  const missing = missingCounterparts();
  const remedy = `apt-get install ${missing.join(' ')}`;
  if (missing.length === 0) {
    describe(name, define);
  } else if (process.env['CI']) {
    it(`${name} has its counterparts`, () => {
      throw new Error(`The real backend is missing: ${remedy}`);
    });
  } else {
    console.warn(`SKIPPED: ${name}. It needs the real backend: ${remedy}`);
    describe.skip(`${name} (needs: ${remedy})`, define);
  }
}
