import type { TestFramework } from '../src/testing/conformance.ts';

/** Runs the suite that is declared and returns the names of the tests that fail. */
export async function failedTests(declare: (framework: TestFramework) => void): Promise<readonly string[]> {
  const tests: [string, () => Promise<void>][] = [];
  declare({ describe: (_, suite) => suite(), it: (name, test) => tests.push([name, test]) });
  const failed: string[] = [];
  for (const [name, test] of tests) await test().catch(() => failed.push(name));
  return failed;
}
