import type { DialPeer } from './dial-peer.ts';

/** One rule that every dial must keep, and a check that rejects when it does not. */
export interface DialRule {
  readonly rule: string;
  readonly check: (peer: DialPeer) => Promise<void>;
}

/** Throws when the two are not the same: the rules of a dial know no test framework. */
export function assertSame(actual: unknown, expected: unknown): void {
  if (actual !== expected) throw new Error(`expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
}
