import { deepStrictEqual } from 'node:assert';

/**
 * The part of a test framework that a conformance suite uses: Jest's, Vitest's or `node:test`'s.
 *
 * @example
 * edgesConformance('my driver', setup, { framework: await import('node:test') });
 */
export interface TestFramework {
  readonly describe: (name: string, suite: () => void) => void;
  readonly it: (name: string, test: () => Promise<void>) => void;
}

/** The framework whose functions are global, as Jest's are. Throws where none is. */
export function globalFramework(): TestFramework {
  const { describe, it } = globalThis as Partial<TestFramework>;
  if (describe && it) return { describe, it };
  throw new Error(
    "There is no global describe and it. Pass those of your test framework: { framework: { describe, it } }, imported from 'vitest' or 'node:test'.",
  );
}

/** What a conformance suite asserts, whatever the test framework. */
export function expect(actual: unknown): { readonly toEqual: (expected: unknown) => void } {
  return { toEqual: (expected) => deepStrictEqual(actual, expected) };
}
