import type { BridgeEndpoint } from '../endpoint/bridge-endpoint.ts';
import { falseTexts } from './false-texts.ts';
import type { Contract } from './contract.ts';
import type { EndpointCheck, FileProblem } from './file-problem.ts';
import { misspeltFields } from './misspelt-fields.ts';
import { neverMade } from './never-made.ts';
import { neverSent } from './never-sent.ts';
import { rightRules } from './right-rules.ts';
import { impossibleConditions, sameTriggers, unknownTypes, withoutRules } from './written-rules.ts';

const checks: readonly EndpointCheck[] = [
  withoutRules,
  unknownTypes,
  sameTriggers,
  impossibleConditions,
  misspeltFields,
  neverSent,
  neverMade,
  falseTexts,
];

/**
 * Looks at a bridge's file for what no schema sees: rules that can never do anything, and rules that are probably mistakes.
 *
 * @example
 * const problems = checkRules({ outgoing: [{ websocket_type: 'togle_buzzers' }] }, [], contract);
 */
export function checkRules(
  written: unknown,
  endpoints: readonly BridgeEndpoint[],
  contract: Contract,
): readonly FileProblem[] {
  const file = { written, contract, ...rightRules(written, endpoints) };
  return [...checks, ...endpoints.flatMap((endpoint) => endpoint.checks)].flatMap((check) => check(file));
}
