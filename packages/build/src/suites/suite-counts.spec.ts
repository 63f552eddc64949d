import { countTable } from './count-table.ts';
import { suiteCounts, type SuiteResult } from './suite-counts.ts';
import { suiteProblems } from './suite-problems.ts';

function suite(name: string, ...statuses: readonly string[]): SuiteResult {
  return {
    name: `/clone/${name}.backend.spec.ts`,
    status: statuses.includes('failed') ? 'failed' : 'passed',
    startTime: 1000,
    endTime: 3500,
    assertionResults: statuses.map((status) => ({ status })),
  };
}

const backends = { Lamp: /packages\/lamp\//, 'Dimmer (fake)': /backends\/dimmer/ };
const lamp = suite('packages/lamp/src/lamp', 'passed', 'passed');
const dimmer = suite('docs/examples/backends/dimmer', 'passed');

function problems(...suites: readonly SuiteResult[]): readonly string[] {
  return suiteProblems(suiteCounts(suites, backends), '.backend.spec.ts');
}

describe('the counts of the backends', () => {
  it('are shown as a table', () => {
    const other = suite('packages/lamp/src/other', 'passed', 'pending', 'failed');
    const table = countTable(suiteCounts([lamp, other, dimmer], backends), 'backend');
    expect(table.split('\n')).toEqual([
      'backend         passed   failed  skipped  seconds',
      'Lamp                 3        1        1      5.0',
      'Dimmer (fake)        1        0        0      2.5',
      'all                  4        1        1      7.5',
    ]);
  });

  it('have no problem if every backend was tested', () => {
    expect(problems(lamp, dimmer)).toEqual([]);
  });

  it.each<[string, readonly SuiteResult[], string]>([
    ['has no suite', [lamp], 'Dimmer (fake): no test ran. Is its suite named *.backend.spec.ts?'],
    [
      'has a suite without tests',
      [lamp, suite(dimmer.name)],
      'Dimmer (fake): no test ran. Is its suite named *.backend.spec.ts?',
    ],
    [
      'was skipped',
      [suite(lamp.name, 'pending'), dimmer],
      'Lamp: 1 test skipped. The warnings above say what to install.',
    ],
    [
      'was skipped in part',
      [suite(lamp.name, 'passed', 'pending', 'todo'), dimmer],
      'Lamp: 2 tests skipped. The warnings above say what to install.',
    ],
    ['failed', [suite(lamp.name, 'passed', 'failed'), dimmer], 'Lamp: 1 test failed.'],
    ['could not be compiled', [{ ...suite(lamp.name), status: 'failed' }, dimmer], 'Lamp: 1 test failed.'],
    [
      'failed in a suite of a backend that is not in the table',
      [lamp, dimmer, suite('packages/new/src/new', 'failed')],
      '/clone/packages/new/src/new.backend.spec.ts: 1 test failed.',
    ],
  ])('have a problem if a backend %s', (_, suites, problem) => {
    expect(problems(...suites)).toEqual([problem]);
  });
});
