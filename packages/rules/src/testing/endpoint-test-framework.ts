/**
 * The part of a test framework that the suite uses: Jest's, Vitest's or `node:test`'s.
 *
 * @example
 * const framework: EndpointTestFramework = await import('node:test');
 */
export interface EndpointTestFramework {
  readonly describe: (name: string, suite: () => void) => void;
  readonly it: (name: string, test: () => Promise<void>) => void;
}

/** The test framework with global `describe` and `it`, for example Jest. */
export function globalFramework(): EndpointTestFramework {
  const { describe, it } = globalThis as Partial<EndpointTestFramework>;
  if (describe && it) return { describe, it };
  throw new Error(
    "There is no global describe and it. Pass those of your test framework: { framework: { describe, it } }, imported from 'vitest' or 'node:test'.",
  );
}

/** Fails the test with the description of the problem unless the condition holds. */
export function expectTrue(holds: boolean, problem: string): void {
  if (!holds) throw new Error(problem);
}

/** Fails the test unless the text is one line that a terminal shows unchanged. */
export function expectLine(text: string): void {
  expectTrue(
    text !== '' && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text),
    `Expected one line without control characters, got ${JSON.stringify(text)}.`,
  );
}
