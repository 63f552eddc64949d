import type { Scenario } from '../scenario.ts';

/** Rows about a start on a slow core, and the memory that a process takes. */
export const startScenarios: readonly Scenario[] = [];
