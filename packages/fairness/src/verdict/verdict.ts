import type { Claim } from './claim.ts';

/**
 * How sure a verdict is.
 *
 * - `proven`: no other press can have been earlier, however unequal the two ways of a link are.
 * - `likely`: no other press was earlier unless one way of a link takes five times as long as the other, or a box that did not answer
 *   had an earlier press.
 * - `tie`: closer than that, or closer than the margin that you stated.
 */
export type VerdictKind = 'proven' | 'likely' | 'tie';

/** A claim as evidence. All times are in ms. */
export interface ClaimEvidence {
  readonly client_id: string;
  readonly buzzerId: number;
  readonly press_id: string;
  /** Its place among the claims by arrival, from 1. */
  readonly arrival: number;
  /** How much later than the winner's it arrived. Negative: it arrived earlier. */
  readonly arrived_after_ms: number;
  /** How much later than the winner it was pressed, by the middle of what is possible. */
  readonly behind_ms: number;
  /** How far the time of the press may be from that. */
  readonly error_ms: number;
  /** For how long both this press and the winner's may have happened. 0: the order is certain. */
  readonly overlap_ms: number;
}

/** Who pressed first, and why. All times are in ms. */
export interface Verdict {
  readonly kind: VerdictKind;
  /** The claim of the winner. In a tie, the one whose middle is earliest. */
  readonly winner: Claim;
  /** How much later the next press was. `null` if there is no other. */
  readonly margin_ms: number | null;
  /** How far the margin may be from the truth. Without another press: how far the time of the press may be. */
  readonly error_ms: number;
  /** All claims, the winner first. */
  readonly claims: readonly ClaimEvidence[];
  /** The boxes that did not show in time that they had no earlier press. */
  readonly unheard: readonly string[];
  /** The boxes whose clock is in doubt: several clients bear their name, or their clock has contradicted itself within the last minute. */
  readonly doubtful: readonly string[];
}
