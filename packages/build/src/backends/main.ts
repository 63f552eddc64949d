// Runs the suites against other backends, prints what ran of each, and exits with 0 only if all of them ran and passed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { backendCounts, type SuiteResult } from './backend-counts.ts';
import { backendProblems } from './backend-problems.ts';
import { backendTable } from './backend-table.ts';
import { backends } from './backends.ts';

const folder = mkdtempSync(join(tmpdir(), 'backends-'));
const outputFile = join(folder, 'results.json');
try {
  // One after the other: OBS Studio renders in software, and the others are measured.
  const what = [
    '--testMatch',
    '**/*.backend.spec.ts',
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
  const counts = backendCounts(testResults, backends);
  const problems = backendProblems(counts);
  console.log(`\n${backendTable(counts)}`);
  problems.forEach((problem) => console.error(problem));
  if (status !== 0 && problems.length === 0) console.error(`Jest ended with ${String(status)}.`);
  process.exitCode = status === 0 && problems.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
