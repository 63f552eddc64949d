// Runs the suites of a plan, whose name is the argument, prints what ran of each group, and exits with 0 only if all of them ran
// and passed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { countTable } from './count-table.ts';
import { suiteCounts, type SuiteResult } from './suite-counts.ts';
import { type SuitePlan, suitePlans } from './suite-plans.ts';
import { suiteProblems } from './suite-problems.ts';

const [, , name = ''] = process.argv;
const plan = new Map(Object.entries<SuitePlan>(suitePlans)).get(name);
if (plan === undefined) throw new Error(`Expected one of ${Object.keys(suitePlans).join(', ')}, got "${name}".`);
const { suffix, title, groups } = plan;

const folder = mkdtempSync(join(tmpdir(), `${name}-`));
const outputFile = join(folder, 'results.json');
try {
  // One after the other: OBS Studio renders in software, the other backends are measured, and an emulator is slow.
  const what = [
    '--testMatch',
    `**/*${suffix}`,
    '--testPathIgnorePatterns',
    '/node_modules/',
    '--runInBand',
    '--verbose',
    '--json',
    '--outputFile',
    outputFile,
  ];
  const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', ...what], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { testResults } = JSON.parse(readFileSync(outputFile, 'utf8')) as {
    readonly testResults: readonly SuiteResult[];
  };
  const counts = suiteCounts(testResults, groups);
  const problems = suiteProblems(counts, suffix);
  console.log(`\n${countTable(counts, title)}`);
  problems.forEach((problem) => console.error(problem));
  if (status !== 0 && problems.length === 0) console.error(`Jest ended with ${String(status)}.`);
  process.exitCode = status === 0 && problems.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
