/** What Jest's `--json` says about a suite, as far as it is read here. Times are in ms. */
export interface SuiteResult {
  /** The path of the suite. */
  readonly name: string;
  readonly status: string;
  readonly startTime: number;
  readonly endTime: number;
  readonly assertionResults: readonly { readonly status: string }[];
}

/** What ran of the suites of a group, such as a backend. */
export interface SuiteCount {
  readonly group: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly seconds: number;
}

/**
 * Counts the tests of each group. A suite of a group that is not in the table counts under its path. A suite that Jest could
 * not run counts as one failed test.
 */
export function suiteCounts(
  suites: readonly SuiteResult[],
  groups: Readonly<Record<string, RegExp>>,
): readonly SuiteCount[] {
  const groupOf = ({ name }: SuiteResult) => Object.entries(groups).find(([, path]) => path.test(name))?.[0] ?? name;
  return [...new Set([...Object.keys(groups), ...suites.map(groupOf)])].map((group) => {
    const own = suites.filter((suite) => groupOf(suite) === group);
    const statuses = own.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
    const broken = own.filter(({ status, assertionResults }) => status === 'failed' && !hasFailed(assertionResults));
    const count = (wanted: string) => statuses.filter((status) => status === wanted).length;
    const passed = count('passed');
    const failed = count('failed');
    return {
      group,
      passed,
      failed: failed + broken.length,
      skipped: statuses.length - passed - failed,
      seconds: own.reduce((sum, { startTime, endTime }) => sum + (endTime - startTime) / 1000, 0),
    };
  });
}

function hasFailed(tests: SuiteResult['assertionResults']): boolean {
  return tests.some(({ status }) => status === 'failed');
}
