import { isMatch, patternSteps } from './pattern-steps.ts';

/**
 * An OSC 1.0 address pattern (`*` `?` `[a-z]` `[!a]` `{this,that}`) as a test of addresses; `undefined` if it is malformed.
 *
 * `?` stands for any one character but the slash, and so for those that a pattern cannot name: `/a?1?` matches `/a[1]`.
 *
 * It follows all ways through the address at once, so the time is bounded by the two lengths, whatever the pattern.
 *
 * @example
 * oscPattern('/ch/?[0-9]/{mute,solo}')?.('/ch/12/mute'); // true: no wildcard crosses a slash
 */
export function oscPattern(pattern: string): ((address: string) => boolean) | undefined {
  const steps = patternSteps(pattern, false);
  return steps && ((address) => isMatch(steps, address));
}
