import type { Candidate } from '../simulation/open-round.ts';

/** The figures of a candidate for one kind of network and one gap between the two presses. */
export interface Row {
  readonly model: string;
  readonly gap_ms: number;
  readonly candidate: Candidate;
  /** The number of rounds. */
  readonly trials: number;
  /** The part of the rounds in which the candidate named the wrong winner, from 0 to 1. */
  readonly wrong: number;
  /** The part of the rounds in which the candidate said that the winner is not proven, from 0 to 1. */
  readonly flagged: number;
  /** The part of the rounds in which the winner was wrong and the candidate did not say so, from 0 to 1. */
  readonly wrong_unflagged: number;
  /** The number of wrong winners that were called proven. `null` for a candidate that proves nothing. */
  readonly wrong_proven: number | null;
  /** The part of the claims whose interval held the time of the press, from 0 to 1. `null` for a candidate without intervals. */
  readonly bound_held: number | null;
  /** From the first press to the verdict, in ms: the median and the 95th percentile. */
  readonly verdict_ms_p50: number;
  readonly verdict_ms_p95: number;
  /** The number of verdicts of each kind, and of those that are likely and wrong. `null` for a candidate without kinds. */
  readonly proven: number | null;
  readonly likely: number | null;
  readonly ties: number | null;
  readonly likely_wrong: number | null;
}
