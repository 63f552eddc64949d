import { map, of } from 'rxjs';
import { failedTests } from '../../test/failed-tests.ts';
import { simulatedRig } from '../../test/simulated-rig.ts';
import type { ClaimedLines, LinesDriver } from '../driver/lines-driver.ts';
import { linesConformance } from './lines-conformance.ts';

/** The tests that fail for a broken copy of a simulated driver. */
function failures(broken: (lines$: LinesDriver) => LinesDriver) {
  return failedTests((framework) => {
    const rig = () => {
      const simulated = simulatedRig();
      return { ...simulated, lines$: broken(simulated.lines$) };
    };
    linesConformance('a driver', rig, { framework });
  });
}

function changed(change: (lines: ClaimedLines) => ClaimedLines) {
  return (lines$: LinesDriver): LinesDriver =>
    (options) =>
      lines$(options).pipe(map(change));
}

describe('linesConformance', () => {
  it('passes a driver that follows the rules', async () => {
    expect(await failures((lines$) => lines$)).toEqual([]);
  });

  it('catches a driver that sets its outputs late', async () => {
    const late = changed(({ set, get }) => ({
      get,
      set: (levels) =>
        void Promise.resolve()
          .then(() => set(levels))
          .catch(() => undefined),
    }));
    expect(await failures(late)).toContain(
      'has set the named outputs when it returns, and leaves the others as they are',
    );
  });

  it('catches a driver that always reads the same levels', async () => {
    const stuck = changed(({ set }) => ({ set, get: () => ({ GPIO18: 1 }) }));
    expect(await failures(stuck)).toEqual(['reads what is on the wire, active low', 'reads what is on the wire']);
  });

  it('catches a driver that ignores idle levels', async () => {
    const plain: (lines$: LinesDriver) => LinesDriver = (lines$) => (options) => lines$({ ...options, idle: {} });
    expect(await failures(plain)).toEqual(['sets outputs to their idle levels at the start and at the end']);
  });

  it('catches a driver that claims nothing', async () => {
    const free: (lines$: LinesDriver) => LinesDriver = () => () => of({ set: () => undefined, get: () => ({}) });
    expect(await failures(free)).toContain('claims its lines on subscribe and frees them on unsubscribe');
  });
});
