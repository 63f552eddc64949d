import type { PathProblem } from '../config/path-problem.ts';
import type { LegibleFile } from './legible-file.ts';

/** A file that makes the bridge do nothing at all. */
export function withoutRules({ outgoing, incoming }: LegibleFile): readonly PathProblem[] {
  return outgoing.length + incoming.length > 0
    ? []
    : [{ severity: 'warning', path: [], message: 'has neither outgoing nor incoming rules: the bridge does nothing' }];
}
