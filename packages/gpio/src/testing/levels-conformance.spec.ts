import { map } from 'rxjs';
import type { LevelsDriver } from '../driver/levels-driver.ts';
import { fakePins } from './fake-pins.ts';
import { levelsConformance } from './levels-conformance.ts';

/** Runs the suite on a driver made from a fake one, and says which tests fail. */
async function failures(broken: (levels$: LevelsDriver) => LevelsDriver) {
  const tests: [string, () => Promise<void>][] = [];
  const rig = () => {
    const pins = fakePins();
    return { ...pins, levels$: broken(pins.levels$), lines: ['GPIO17', 'GPIO27'] as const };
  };
  levelsConformance('a driver', rig, {
    framework: { describe: (_, suite) => suite(), it: (name, test) => tests.push([name, test]) },
  });
  const failed: string[] = [];
  for (const [name, test] of tests) await test().catch(() => failed.push(name));
  return failed;
}

describe('levelsConformance', () => {
  it('passes a driver that keeps the rules', async () => {
    expect(await failures((levels$) => levels$)).toEqual([]);
  });

  it('catches a driver that always reads the same', async () => {
    const stuck = await failures(
      (levels$) => (options) => levels$(options).pipe(map(() => ({ GPIO17: 1, GPIO27: 1 }))),
    );
    expect(stuck).toHaveLength(3);
  });

  it('catches a driver that takes lines which are busy', async () => {
    const another = fakePins();
    expect(await failures(() => another.levels$)).toContain('names the line that is busy');
  });
});
