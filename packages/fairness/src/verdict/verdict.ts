import { centreOf, type Claim, errorOf } from './claim.ts';

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
  /** The boxes whose name several clients bear. */
  readonly ambiguous: readonly string[];
}

export interface VerdictOptions {
  /** In the order of their arrival, at least one. */
  readonly claims: readonly Claim[];
  readonly unheard?: readonly string[];
  readonly ambiguous?: readonly string[];
  /** Presses that are closer than this are a tie, in ms. @default 0.5 */
  readonly tieMs?: number | undefined;
}

/** The middle is off by at most this part of the error, as long as no way takes more than five times as long as the other. */
const unequalWays = 2 / 3;

/**
 * Orders claims by the intervals in which their presses happened.
 *
 * @example
 * const claim = { pressId: 'a-1', buzzerId: 1, clientId: 'left', earliest: 9, latest: 11, arrivedAt: 20 };
 * verdictOf({ claims: [claim] }).kind; // 'proven'
 */
export function verdictOf({ claims, unheard = [], ambiguous = [], tieMs = 0.5 }: VerdictOptions): Verdict {
  const [winner, ...others] = [...claims].sort((a, b) => centreOf(a) - centreOf(b));
  if (winner === undefined) throw new RangeError('claims: expected at least one claim');
  const arrivals = new Map(claims.map((claim, index) => [claim, index + 1]));
  const behind = (claim: Claim) => centreOf(claim) - centreOf(winner);
  const within = (claim: Claim) => errorOf(claim) + errorOf(winner);
  const [next] = others;
  const isTie = others.some((claim) => behind(claim) < Math.max(tieMs, unequalWays * within(claim)));
  const isProven =
    unheard.length === 0 && ambiguous.length === 0 && others.every(({ earliest }) => earliest > winner.latest);
  return {
    kind: isTie ? 'tie' : isProven ? 'proven' : 'likely',
    winner,
    margin_ms: next === undefined ? null : behind(next),
    error_ms: next === undefined ? errorOf(winner) : within(next),
    claims: [winner, ...others].map((claim) => ({
      client_id: claim.clientId,
      buzzerId: claim.buzzerId,
      press_id: claim.pressId,
      arrival: arrivals.get(claim) ?? 0,
      arrived_after_ms: claim.arrivedAt - winner.arrivedAt,
      behind_ms: behind(claim),
      error_ms: errorOf(claim),
      overlap_ms:
        claim === winner
          ? 0
          : Math.max(0, Math.min(winner.latest, claim.latest) - Math.max(winner.earliest, claim.earliest)),
    })),
    unheard,
    ambiguous,
  };
}
