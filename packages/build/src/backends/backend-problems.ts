import type { BackendCount } from './backend-counts.ts';

/** Says what keeps the counts from showing that every backend was tested. */
export function backendProblems(counts: readonly BackendCount[]): readonly string[] {
  return counts.flatMap(({ backend, passed, failed, skipped }) => {
    if (passed + failed + skipped === 0) return [`${backend}: no test ran. Is its suite named *.backend.spec.ts?`];
    return [
      ...(failed > 0 ? [`${backend}: ${testsText(failed)} failed.`] : []),
      ...(skipped > 0 ? [`${backend}: ${testsText(skipped)} skipped. The warnings above say what to install.`] : []),
    ];
  });
}

function testsText(count: number): string {
  return count === 1 ? '1 test' : `${count} tests`;
}
