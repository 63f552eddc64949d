import { percentile } from '../../judge/percentile.ts';
import { rowOf } from '../report/row-of.ts';
import type { Row } from '../report/row.ts';
import type { JudgedRound } from './judge-round.ts';
import type { NetworkRounds } from './real-rounds.ts';

/** A row of real processes. The gaps between the presses are mixed. */
export type RealRow = Omit<Row, 'gap_ms'> & { readonly gap_ms: null };

/** What the rows do not say. */
export interface NetworkFigures {
  readonly model: string;
  readonly rounds: number;
  /** How many verdicts compare two presses. In the other rounds, the second press came after the verdict. */
  readonly compared: number;
  /** How many rounds had a winner without a verdict, or no winner at all. */
  readonly without_verdict: number;
  readonly without_winner: number;
  /** How many boxes did not answer the referee in time. */
  readonly unheard: number;
  readonly late_evidence: number;
  /** How many presses nobody claimed, although no other press had won yet. */
  readonly missing_presses: number;
  /** How many numbers the host heard, and in how many rounds it showed more than one. */
  readonly numbers: number;
  readonly winner_changed: number;
  /** The time from the first press to the decision of the referee, and to the host's hearing of it, in ms. */
  readonly referee_ms: Spread;
  readonly host_ms: Spread;
}

/** What happened in the rounds in which the referee was killed. */
export interface KilledFigures extends Pick<
  NetworkFigures,
  'model' | 'rounds' | 'without_winner' | 'winner_changed' | 'host_ms' | 'missing_presses'
> {
  /** In how many rounds a verdict named the winner, all the same. */
  readonly by_referee: number;
  /** In how many rounds the host heard a second, different number, which it does not show. */
  readonly second_number: number;
}

interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
}

/** The rows of a network: ours and the order of arrival. */
export function realRows({ model, rounds }: NetworkRounds): readonly RealRow[] {
  return (['ours', 'arrival'] as const).map((candidate) => {
    const outcomes = rounds.flatMap((round) => round[candidate] ?? []);
    return { ...rowOf({ model, gap_ms: 0, candidate }, outcomes), gap_ms: null };
  });
}

export function networkFigures({ model, rounds }: NetworkRounds): NetworkFigures {
  return {
    model,
    rounds: rounds.length,
    compared: count(rounds, ({ compared }) => compared > 1),
    without_verdict: count(rounds, ({ ours }) => ours !== undefined && ours.kind === undefined),
    without_winner: count(rounds, ({ ours }) => ours === undefined),
    unheard: sum(rounds.map(({ unheard }) => unheard)),
    late_evidence: sum(rounds.map(({ lateEvidence }) => lateEvidence)),
    missing_presses: sum(rounds.map(({ missing }) => missing)),
    numbers: sum(rounds.map(({ numbers }) => numbers)),
    winner_changed: count(rounds, ({ shown }) => shown > 1),
    referee_ms: spread(rounds.flatMap(({ ours }) => ours?.verdictMs ?? [])),
    host_ms: spread(rounds.flatMap(({ hostMs }) => hostMs ?? [])),
  };
}

export function killedFigures({ model, killed }: NetworkRounds): KilledFigures {
  return {
    model,
    rounds: killed.length,
    by_referee: count(killed, ({ ours }) => ours?.kind !== undefined),
    without_winner: count(killed, ({ ours }) => ours === undefined),
    winner_changed: count(killed, ({ shown }) => shown > 1),
    second_number: count(killed, ({ different }) => different > 1),
    missing_presses: sum(killed.map(({ missing }) => missing)),
    host_ms: spread(killed.flatMap(({ hostMs }) => hostMs ?? [])),
  };
}

function count(rounds: readonly JudgedRound[], is: (round: JudgedRound) => boolean): number {
  return rounds.filter(is).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function spread(numbers: readonly number[]): Spread {
  return { p50: percentile(numbers, 0.5), p95: percentile(numbers, 0.95), most: percentile(numbers, 1) };
}
