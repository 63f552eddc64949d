import type { ConfigProblem } from './config-problem.ts';

/** How many problems there are: `2 errors, 1 warning`. */
export function problemCount(problems: readonly ConfigProblem[]): string {
  return (['error', 'warning'] as const)
    .map((severity) => ({ severity, count: problems.filter((problem) => problem.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}${count === 1 ? '' : 's'}`)
    .join(', ');
}
