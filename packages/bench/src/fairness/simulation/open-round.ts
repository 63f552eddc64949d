import type { Claim, Verdict, VerdictKind } from '@hardware-ws/fairness';
import { type ArrivedClaim, type Guess, type guesses } from './guesses.ts';

export type Candidate = keyof typeof guesses | 'ours';

/** What a candidate made of a round. */
export interface Outcome {
  readonly isWrong: boolean;
  /** The time from the first press to the verdict. */
  readonly verdictMs: number;
  /** How sure the candidate was. Only ours says so. */
  readonly kind?: VerdictKind;
  /** How many intervals of claims the verdict rests on, and how many of them hold the time of their press. */
  readonly intervals?: { readonly count: number; readonly held: number };
}

/** The outcomes of a round. */
export type Round = ReadonlyMap<Candidate, Outcome>;

/** A round that is being played. */
export interface OpenRound {
  /** A claim arrives at the referee. */
  readonly arrived: (claim: ArrivedClaim) => void;
  /** The referee decides on the basis of these claims. */
  readonly decided: (verdict: Verdict, claims: readonly Claim[], at: number) => void;
  readonly outcomes: Round;
  /** Whether all candidates have decided. */
  readonly isOver: () => boolean;
}

/**
 * Opens a round with these presses, the first one first: the box and the true time of each. The arrival of the first claim decides for
 * `arrival`. The other guesses decide once all claims have arrived. No product can know when that is, so they would be slower than here.
 */
export function openRound(
  presses: ReadonlyMap<string, number>,
  others: ReadonlyMap<Candidate, Pick<Guess, 'pressedAt'>>,
): OpenRound {
  const [[first, firstAt] = ['', NaN]] = presses;
  const outcomes = new Map<Candidate, Outcome>();
  const claims: ArrivedClaim[] = [];
  const decide = (
    name: Candidate,
    winner: string | undefined,
    at: number,
    rest?: Pick<Outcome, 'kind' | 'intervals'>,
  ) => outcomes.set(name, { isWrong: winner !== first, verdictMs: at - firstAt, ...rest });
  return {
    arrived: (claim) => {
      claims.push(claim);
      if (claims.length < presses.size) return;
      for (const [name, { pressedAt }] of others) {
        const times = claims.map(pressedAt);
        const winner = claims[times.indexOf(Math.min(...times))];
        const last = name === 'arrival' ? claims[0] : claim;
        decide(name, winner?.clientId, last?.arrivedAt ?? NaN);
      }
    },
    decided: ({ kind, winner }, judged, at) => {
      const isHeld = ({ clientId, earliest, latest }: Claim) => {
        const pressedAt = presses.get(clientId) ?? NaN;
        return earliest <= pressedAt && pressedAt <= latest;
      };
      const intervals = { count: judged.length, held: judged.filter(isHeld).length };
      decide('ours', winner.clientId, at, { kind, intervals });
    },
    outcomes,
    isOver: () => outcomes.size === others.size + 1,
  };
}
