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
