import type { DialRule } from './dial-rule.ts';
import { endedDialRules } from './ended-dial-rules.ts';
import { frameDialRules } from './frame-dial-rules.ts';
import { cleanupDialRules } from './cleanup-dial-rules.ts';
import { openDialRules } from './open-dial-rules.ts';

/**
 * The rules of a dial as tests for any test framework. Use a new peer for each rule.
 *
 * @example
 * it.each(dialRules)('$rule', ({ check }) => check(peer));
 */
export const dialRules: readonly DialRule[] = [
  ...openDialRules,
  ...frameDialRules,
  ...endedDialRules,
  ...cleanupDialRules,
];
