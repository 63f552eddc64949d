import type { FileProblem } from '@hardware-ws/rules/check';

/** A problem in a configuration file and its place. */
export interface ConfigProblem extends Omit<FileProblem, 'path' | 'key'> {
  readonly file: string;
  /** Starts at 1. Absent if the file could not be read. */
  readonly line?: number;
  readonly column?: number;
  /** For example `lamps.5` or `list[3].name`. Empty if the problem concerns the whole file. */
  readonly path: string;
  /** The line of the file, shortened if it is long, and carets that mark the problem. */
  readonly excerpt?: readonly [source: string, caret: string];
}

/** One line with the place and the problem. */
export function problemText({ file, line, column, path, message }: ConfigProblem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return [place, path, message].filter(Boolean).join('  ');
}

/** The place and the problem, and the line of the file with carets. */
export function problemLines(problem: ConfigProblem): readonly string[] {
  const { line, severity, message, excerpt } = problem;
  const head = problemText({ ...problem, message: severity === 'warning' ? `warning: ${message}` : message });
  if (!excerpt) return [head];
  const number = String(line);
  const [source, caret] = excerpt;
  return [head, `  ${number} | ${source}`.trimEnd(), `  ${' '.repeat(number.length)} | ${caret}`];
}

/** The number of problems, for example `2 errors, 1 warning`. */
export function problemCount(problems: readonly ConfigProblem[]): string {
  return (['error', 'warning'] as const)
    .map((severity) => ({ severity, count: problems.filter((problem) => problem.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}${count === 1 ? '' : 's'}`)
    .join(', ');
}
