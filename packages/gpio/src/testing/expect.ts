import { deepStrictEqual } from 'node:assert';

/** What a conformance suite asserts, whatever the test framework. */
export function expect(actual: unknown): { readonly toEqual: (expected: unknown) => void } {
  return { toEqual: (expected) => deepStrictEqual(actual, expected) };
}
