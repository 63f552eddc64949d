import type { DialPeer } from './dial-peer.ts';

/** One rule that every dial must keep, and a check that rejects when it does not. */
export interface DialRule {
  readonly rule: string;
  readonly check: (peer: DialPeer) => Promise<void>;
}
