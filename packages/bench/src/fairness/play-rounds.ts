import { seeded } from '../faults/seeded.ts';
import { rowOf } from './report/row-of.ts';
import type { Row } from './report/row.ts';
import type { Candidate, Outcome } from './simulation/open-round.ts';
import { playSession, type PlaySessionOptions } from './simulation/play-session.ts';

export interface PlayRoundsOptions extends Omit<PlaySessionOptions, 'rounds' | 'random'> {
  readonly trials: number;
  readonly seed: number;
}

/** The rounds of one session. Each session has new links and clocks. */
const roundsOfSession = 50;

/** The order of the rows. */
const candidates: readonly Candidate[] = ['arrival', 'arrival_rtt', 'min_rtt', 'ours'];

/** Plays this many rounds, and returns a row for each candidate. The rows depend only on the options. */
export function playRounds({ trials, seed, ...session }: PlayRoundsOptions): readonly Row[] {
  const random = seeded(seed);
  const outcomes = new Map<Candidate, Outcome[]>(candidates.map((candidate) => [candidate, []]));
  for (let left = trials; left > 0; left -= roundsOfSession) {
    for (const round of playSession({ ...session, rounds: Math.min(left, roundsOfSession), random })) {
      for (const [candidate, outcome] of round) outcomes.get(candidate)?.push(outcome);
    }
  }
  const what = { model: session.model.name, gap_ms: session.gapMs };
  return [...outcomes].map(([candidate, all]) => rowOf({ ...what, candidate }, all));
}
