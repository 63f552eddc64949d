import { centreOf, type Claim, errorOf } from './claim.ts';
import type { Verdict } from './verdict.ts';

export interface VerdictOptions {
  /** In the order of their arrival, at least one. */
  readonly claims: readonly Claim[];
  readonly unheard?: readonly string[];
  readonly doubtful?: readonly string[];
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
export function verdictOf({ claims, unheard = [], doubtful = [], tieMs = 0.5 }: VerdictOptions): Verdict {
  const [winner, ...others] = [...claims].sort((a, b) => centreOf(a) - centreOf(b));
  if (winner === undefined) throw new RangeError('claims: expected at least one claim');
  const arrivals = new Map(claims.map((claim, index) => [claim, index + 1]));
  const behind = (claim: Claim) => centreOf(claim) - centreOf(winner);
  const within = (claim: Claim) => errorOf(claim) + errorOf(winner);
  const [next] = others;
  const isTie = others.some((claim) => behind(claim) < Math.max(tieMs, unequalWays * within(claim)));
  const isProven =
    unheard.length === 0 && doubtful.length === 0 && others.every(({ earliest }) => earliest > winner.latest);
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
    doubtful,
  };
}
