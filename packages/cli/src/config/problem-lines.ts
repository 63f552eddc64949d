import type { ConfigProblem } from './config-problem.ts';

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
