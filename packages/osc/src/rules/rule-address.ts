import { isMatch, patternSteps, type Reach } from '../message/pattern-steps.ts';

/** The address of an incoming rule: a pattern in which `{name}` stands for a part, one or more characters without a slash. */
export interface RuleAddress {
  /** The names of its parts, in order. */
  readonly parts: readonly string[];
  readonly matches: (address: string) => boolean;
  /** The parts of an address that matches. If there are several ways to match, earlier parts are as short as possible. */
  readonly part: (address: string, name: string) => string | undefined;
}

/** Parses the address of an incoming rule. Returns `undefined` if it is malformed. */
export function ruleAddress(text: string): RuleAddress | undefined {
  if (!/[*?[\]{}]/.test(text)) return { parts: [], matches: (address) => address === text, part: () => undefined };
  const steps = patternSteps(text, true);
  if (!steps) return undefined;
  return {
    parts: steps.flatMap(({ part }) => part ?? []),
    // A received address is literal, and may have the same text as the pattern.
    matches: (address) => address === text || isMatch(steps, address),
    part(address, name) {
      const reaches: Reach[] = [new Set([0])];
      for (const step of steps) reaches.push(step.forward(address, reaches.at(-1) ?? new Set()));
      if (reaches.at(-1)?.has(address.length) !== true) return undefined;
      let end = address.length;
      for (let index = steps.length - 1; index >= 0; index--) {
        const step = steps[index];
        if (!step) continue;
        const start = step.back(address, end, reaches[index] ?? new Set());
        if (step.part === name) return address.slice(start, end);
        end = start;
      }
      return undefined;
    },
  };
}
