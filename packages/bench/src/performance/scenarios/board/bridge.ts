import type { Scenario } from '../scenario.ts';

/** Rows about the CPU time of the OSC bridge. */
export const bridgeScenarios: readonly Scenario[] = [];
