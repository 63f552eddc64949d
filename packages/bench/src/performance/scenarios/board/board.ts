import type { Scenario } from '../scenario.ts';
import { bridgeScenarios } from './bridge.ts';
import { multiplexerScenarios } from './multiplexer.ts';
import { pressScenarios } from './press.ts';
import { startScenarios } from './start.ts';

/** What a small board feels, in the order of the report. */
export const boardScenarios: readonly Scenario[] = [
  ...pressScenarios,
  ...multiplexerScenarios,
  ...startScenarios,
  ...bridgeScenarios,
].map((scenario) => ({ ...scenario, section: 'What a small board feels' }));
