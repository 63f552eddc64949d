import { percentile } from '../../judge/percentile.ts';
import type { Candidate, Outcome } from '../simulation/open-round.ts';
import type { Row } from './row.ts';

/** The figures of a candidate from the outcomes of all its rounds. */
export function rowOf(
  { model, gap_ms, candidate }: Pick<Row, 'model' | 'gap_ms'> & { readonly candidate: Candidate },
  outcomes: readonly Outcome[],
): Row {
  const trials = outcomes.length;
  const count = (is: (outcome: Outcome) => boolean) => outcomes.filter(is).length;
  const hasKinds = count(({ kind }) => kind !== undefined) > 0;
  const isFlagged = ({ kind }: Outcome) => kind !== undefined && kind !== 'proven';
  const countOf = (is: (outcome: Outcome) => boolean) => (hasKinds ? count(is) : null);
  const intervals = outcomes.map(({ intervals }) => intervals ?? { count: 0, held: 0 });
  const all = intervals.reduce((sum, { count }) => sum + count, 0);
  const times = outcomes.map(({ verdictMs }) => verdictMs);
  return {
    model,
    gap_ms,
    candidate,
    trials,
    wrong: count(({ isWrong }) => isWrong) / trials,
    flagged: count(isFlagged) / trials,
    wrong_unflagged: count((outcome) => outcome.isWrong && !isFlagged(outcome)) / trials,
    wrong_proven: countOf(({ kind, isWrong }) => kind === 'proven' && isWrong),
    bound_held: all === 0 ? null : intervals.reduce((sum, { held }) => sum + held, 0) / all,
    verdict_ms_p50: percentile(times, 0.5),
    verdict_ms_p95: percentile(times, 0.95),
    proven: countOf(({ kind }) => kind === 'proven'),
    likely: countOf(({ kind }) => kind === 'likely'),
    ties: countOf(({ kind }) => kind === 'tie'),
    likely_wrong: countOf(({ kind, isWrong }) => kind === 'likely' && isWrong),
  };
}
