import { printable } from '@hardware-ws/client';
import type { LineCounter } from 'yaml';
import type { ConfigProblem } from './config-problem.ts';
import { excerpt } from './excerpt.ts';
import type { Span } from './spans.ts';

/** A problem and its offset in the file. */
export interface LocatedProblem {
  readonly start: number;
  readonly problem: ConfigProblem;
}

/** Adds the line, the column and an excerpt of the file to a problem. What its message quotes of the file becomes printable. */
export function locatedProblem(file: string, text: string, lines: LineCounter) {
  return ({ start, end }: Span, problem: Omit<ConfigProblem, 'file'>): LocatedProblem => {
    const { line, col: column } = lines.linePos(start);
    const [from = 0, to = text.length] = lines.lineStarts.slice(line - 1, line + 1);
    const source = text.slice(from, to).replace(/[\r\n]+$/, '');
    const place = { file, line, column, excerpt: excerpt(source, start - from, end - start) };
    return { start, problem: { ...place, ...problem, message: printable(problem.message) } };
  };
}
