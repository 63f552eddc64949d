import type { PathProblem } from './path-problem.ts';

/** What is wrong in a configuration file, and where. */
export interface ConfigProblem extends Omit<PathProblem, 'path' | 'key'> {
  readonly file: string;
  /** From 1; left out when the file could not be read. */
  readonly line?: number;
  readonly column?: number;
  /** As `outgoing[3].args[0]`; empty when it is about the file as a whole. */
  readonly path: string;
  /** The line of the file, as much of it as a person can look at, and below it a caret. */
  readonly excerpt?: readonly [source: string, caret: string];
}

/** Where a problem is and what, in one line. */
export function problemText({ file, line, column, path, message }: ConfigProblem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return [place, path, message].filter(Boolean).join('  ');
}

/** A problem for people: where and what, and the line of the file with a caret. */
export function problemLines(problem: ConfigProblem): readonly string[] {
  const { line, severity, message, excerpt } = problem;
  const head = problemText({ ...problem, message: severity === 'warning' ? `warning: ${message}` : message });
  if (!excerpt) return [head];
  const number = String(line);
  const [source, caret] = excerpt;
  return [head, `  ${number} | ${source}`.trimEnd(), `  ${' '.repeat(number.length)} | ${caret}`];
}

/** How many problems there are: `2 errors, 1 warning`. */
export function problemCount(problems: readonly ConfigProblem[]): string {
  return (['error', 'warning'] as const)
    .map((severity) => ({ severity, count: problems.filter((problem) => problem.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}${count === 1 ? '' : 's'}`)
    .join(', ');
}
