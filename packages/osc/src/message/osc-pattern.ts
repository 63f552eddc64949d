import { isMatch, patternSteps } from './pattern-steps.ts';

/**
 * An OSC 1.0 address pattern (`*` `?` `[a-z]` `[!a]` `{this,that}`) as a test of addresses; `undefined` if it is malformed.
 *
 * `?` matches any one character except the slash, including those that a pattern cannot contain: `/a?1?` matches `/a[1]`.
 *
 * All paths through the address are followed at once, so the lengths of pattern and address bound the time.
 *
 * @example
 * oscPattern('/ch/?[0-9]/{mute,solo}')?.('/ch/12/mute'); // true: no wildcard crosses a slash
 */
export function oscPattern(pattern: string): ((address: string) => boolean) | undefined {
  const steps = patternSteps(pattern, false);
  return steps && ((address) => isMatch(steps, address));
}
