import type { SuiteCount } from './suite-counts.ts';

/** Says what keeps the counts from showing that every group was tested. `suffix` is how the files of its suites end. */
export function suiteProblems(counts: readonly SuiteCount[], suffix: string): readonly string[] {
  return counts.flatMap(({ group, passed, failed, skipped }) => {
    if (passed + failed + skipped === 0) return [`${group}: no test ran. Is its suite named *${suffix}?`];
    return [
      ...(failed > 0 ? [`${group}: ${testsText(failed)} failed.`] : []),
      ...(skipped > 0 ? [`${group}: ${testsText(skipped)} skipped. The warnings above say what to install.`] : []),
    ];
  });
}

function testsText(count: number): string {
  return count === 1 ? '1 test' : `${count} tests`;
}
