import type { Scenario } from '../scenario.ts';

/** Rows about a box at rest. */
export const multiplexerScenarios: readonly Scenario[] = [];
