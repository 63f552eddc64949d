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

/**
 * How a conformance suite is declared.
 *
 * @example
 * const options: ConformanceOptions = { framework: await import('node:test') };
 */
export interface ConformanceOptions {
  /**
   * The test framework that runs the suite.
   * @default the global `describe` and `it`
   */
  readonly framework?: TestFramework;
}

/**
 * What every conformance suite needs to know of a driver, besides the driver itself.
 *
 * @example
 * const slow: DriverRig = { missing: 'GPIO99', settled: () => firstValueFrom(timer(100)).then(() => undefined) };
 */
export interface DriverRig {
  /**
   * The name of a line that does not exist.
   * @default the driver accepts any name
   */
  readonly missing?: string;
  /**
   * Resolves once what was started has happened: a claim, an edge, a level, or the release of a claim.
   * @default resolves immediately
   */
  readonly settled?: () => Promise<void>;
  /**
   * Frees what the rig holds.
   * @default nothing
   */
  readonly close?: () => Promise<void>;
}

/** Declares a test that gets a rig of its own, which is closed after the test. */
export type RigTest<Rig extends DriverRig> = (name: string, test: (rig: Rig) => Promise<void>) => void;

/** Declares a suite of tests that each get a rig of their own. */
export function describeRig<Rig extends DriverRig>(
  name: string,
  setup: () => Rig | Promise<Rig>,
  { framework = globalFramework() }: ConformanceOptions,
  declare: (itOnRig: RigTest<Rig>) => void,
): void {
  framework.describe(name, () => {
    declare((sentence, test) => {
      framework.it(sentence, async () => {
        const rig = await setup();
        await test(rig).finally(() => rig.close?.());
      });
    });
  });
}

/** The part of an error that the suites check. */
export interface DriverFailure {
  readonly kind?: unknown;
  readonly pin?: unknown;
  readonly message?: string;
}

function globalFramework(): TestFramework {
  const { describe, it } = globalThis as Partial<TestFramework>;
  if (describe && it) return { describe, it };
  throw new Error(
    "There is no global describe and it. Pass those of your test framework: { framework: { describe, it } }, imported from 'vitest' or 'node:test'.",
  );
}

/** The assertions of a conformance suite, which work under any test framework. */
export function expect(actual: unknown): { readonly toEqual: (expected: unknown) => void } {
  return { toEqual: (expected) => deepStrictEqual(actual, expected) };
}
