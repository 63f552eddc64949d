import type { DialPeer } from './dial-peer.ts';

/** A rule of a dial, and a check that rejects if the dial breaks the rule. */
export interface DialRule {
  readonly rule: string;
  readonly check: (peer: DialPeer) => Promise<void>;
}

/** Throws unless the two values are the same. The rules of a dial do not depend on a test framework. */
export function assertSame(actual: unknown, expected: unknown): void {
  if (actual !== expected) throw new Error(`expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
}
