import type { ConfigProblem } from './config-problem.ts';

/** A problem for people: where and what, and the line of the file with a caret. */
export function problemLines(problem: ConfigProblem): readonly string[] {
  const { file, line, column, path, severity, message, excerpt } = problem;
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const sentence = severity === 'warning' ? `warning: ${message}` : message;
  const head = [place, path, sentence].filter(Boolean).join('  ');
  if (!excerpt) return [head];
  const number = String(line);
  const [source, caret] = excerpt;
  return [head, `  ${number} | ${source}`.trimEnd(), `  ${' '.repeat(number.length)} | ${caret}`];
}
