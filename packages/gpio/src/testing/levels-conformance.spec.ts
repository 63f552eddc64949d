import { map } from 'rxjs';
import { failedTests } from '../../test/failed-tests.ts';
import type { LevelsDriver } from '../driver/levels-driver.ts';
import { fakePins } from './fake-pins.ts';
import { levelsConformance, type LevelsRig } from './levels-conformance.ts';

/** The tests that fail for a broken copy of a fake driver. */
function failures(broken: (levels$: LevelsDriver) => LevelsDriver) {
  return failedTests((framework) => {
    const rig = (): LevelsRig => {
      const pins = fakePins();
      return { ...pins, levels$: broken(pins.levels$), lines: ['GPIO17', 'GPIO27'] };
    };
    levelsConformance('a driver', rig, { framework });
  });
}

describe('levelsConformance', () => {
  it('passes a driver that follows the rules', async () => {
    expect(await failures((levels$) => levels$)).toEqual([]);
  });

  it('catches a driver that always reads the same levels', async () => {
    const stuck = await failures(
      (levels$) => (options) => levels$(options).pipe(map(() => ({ GPIO17: 1, GPIO27: 1 }))),
    );
    expect(stuck).toHaveLength(3);
  });

  it('catches a driver that reads busy lines', async () => {
    const another = fakePins();
    expect(await failures(() => another.levels$)).toContain('names the line that is busy');
  });
});
