import type { TestFramework } from './test-framework.ts';

/** The framework whose functions are global, as Jest's are. Throws where none is. */
export function globalFramework(): TestFramework {
  const { describe, it } = globalThis as Partial<TestFramework>;
  if (describe && it) return { describe, it };
  throw new Error(
    "There is no global describe and it. Pass those of your test framework: { framework: { describe, it } }, imported from 'vitest' or 'node:test'.",
  );
}
