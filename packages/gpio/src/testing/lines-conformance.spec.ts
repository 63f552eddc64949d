import { map, of } from 'rxjs';
import type { ClaimedLines, LinesDriver } from '../driver/lines-driver.ts';
import { simulatedRig } from '../../test/simulated-rig.ts';
import { linesConformance } from './lines-conformance.ts';

/** Runs the suite on a driver made from a simulated one, and says which tests fail. */
async function failures(broken: (lines$: LinesDriver) => LinesDriver) {
  const tests: [string, () => Promise<void>][] = [];
  const rig = () => {
    const simulated = simulatedRig();
    return { ...simulated, lines$: broken(simulated.lines$) };
  };
  linesConformance('a driver', rig, {
    framework: {
      describe: (_, suite) => {
        suite();
      },
      it: (name, test) => tests.push([name, test]),
    },
  });
  const failed: string[] = [];
  for (const [name, test] of tests) await test().catch(() => failed.push(name));
  return failed;
}

function changed(change: (lines: ClaimedLines) => ClaimedLines) {
  return (lines$: LinesDriver): LinesDriver =>
    (options) =>
      lines$(options).pipe(map(change));
}

describe('linesConformance', () => {
  it('passes a driver that keeps the rules', async () => {
    expect(await failures((lines$) => lines$)).toEqual([]);
  });

  it('catches a driver that sets too late', async () => {
    const late = changed(({ set, get }) => ({
      get,
      set: (levels) =>
        void Promise.resolve()
          .then(() => set(levels))
          .catch(() => undefined),
    }));
    expect(await failures(late)).toContain('has set the outputs that are named when it returns, and leaves the others');
  });

  it('catches a driver that reads always the same', async () => {
    const stuck = changed(({ set }) => ({ set, get: () => ({ GPIO18: 1 }) }));
    expect(await failures(stuck)).toEqual(['reads what is on the wire, active low', 'reads what is on the wire']);
  });

  it('catches a driver that knows no idle levels', async () => {
    const plain: (lines$: LinesDriver) => LinesDriver = (lines$) => (options) => lines$({ ...options, idle: {} });
    expect(await failures(plain)).toEqual(['holds outputs at their idle levels from the start, and leaves them so']);
  });

  it('catches a driver that claims nothing', async () => {
    const free: (lines$: LinesDriver) => LinesDriver = () => () => of({ set: () => undefined, get: () => ({}) });
    expect(await failures(free)).toContain('claims its lines on subscribe and frees them on unsubscribe');
  });
});
