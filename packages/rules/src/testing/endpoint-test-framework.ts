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

/** The framework whose `describe` and `it` are global, such as Jest. */
export function globalFramework(): EndpointTestFramework {
  const { describe, it } = globalThis as Partial<EndpointTestFramework>;
  if (describe && it) return { describe, it };
  throw new Error('No global describe and it: give endpointConformance a framework.');
}

/** Fails the test, with a sentence that says why, unless the condition holds. */
export function expectTrue(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(`Expected otherwise: ${otherwise}.`);
}

/** Fails the test unless the text is one for people. A text for people is one line that a terminal shows as it is. */
export function expectLine(text: string): void {
  expectTrue(text !== '' && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text), `not a line: ${JSON.stringify(text)}`);
}
