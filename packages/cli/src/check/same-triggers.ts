import { isDeepStrictEqual } from 'node:util';
import type { PathProblem } from '../config/path-problem.ts';
import type { LegibleFile } from './legible-file.ts';

/** Outgoing rules for the very messages that an earlier one is for: both are applied, which is seldom meant. */
export function sameTriggers({ outgoing }: LegibleFile): readonly PathProblem[] {
  const earlier = new Map<string, number[]>();
  return outgoing.flatMap(({ websocket_type: type, conditions = {} }, rule): readonly PathProblem[] => {
    if (type === undefined) return [];
    const rules = earlier.get(type) ?? [];
    earlier.set(type, [...rules, rule]);
    const same = rules.find((other) => isDeepStrictEqual(outgoing[other]?.conditions ?? {}, conditions));
    if (same === undefined) return [];
    const message = `has the same trigger as outgoing[${same}]: both are applied; one rule can have several destinations`;
    return [{ severity: 'warning', path: ['outgoing', rule, 'websocket_type'], message }];
  });
}
