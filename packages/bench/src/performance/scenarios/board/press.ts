import type { Scenario } from '../scenario.ts';

/** Rows about a press in a process that idles, and among many unconfirmed ones. */
export const pressScenarios: readonly Scenario[] = [];
