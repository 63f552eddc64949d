/**
 * The part of Jest's or Vitest's API that a conformance suite uses.
 *
 * @example
 * const { describe, it, expect }: TestFramework = await import('vitest');
 */
export interface TestFramework {
  readonly describe: (name: string, suite: () => void) => void;
  readonly it: (name: string, test: () => Promise<void>) => void;
  readonly expect: (actual: unknown) => { readonly toEqual: (expected: unknown) => void };
}
