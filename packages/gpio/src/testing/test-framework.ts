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
