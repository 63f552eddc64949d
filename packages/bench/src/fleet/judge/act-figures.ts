import { tally } from '../../judge/figures.ts';
import { judge } from '../../judge/judge.ts';
import { percentile } from '../../judge/percentile.ts';
import type { Act } from './act.ts';
import { openSpans } from './open-spans.ts';
import { reaches } from './reach.ts';
import { recoveries } from './recovery.ts';
import { reorderedEchoes } from './reordered-echoes.ts';
import { storyOf } from './story-of.ts';

/** What is said of an act. Times are in ms; `Infinity` means never. */
export interface ActFigures {
  readonly presses: number;
  /** How many presses had each outcome. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** How many presses had no outcome, or more than one. */
  readonly withoutOutcome: number;
  /** The time from a press until all boxes of its game heard it, of presses to which the whole game listened. */
  readonly heardByAllMs: { readonly p50: number; readonly p99: number };
  /** How many confirmed presses an open box of the game did not hear. */
  readonly unheard: number;
  /** How many copies of presses boxes heard again. A host that checks ids ignores them. */
  readonly copies: number;
  /** How many open links were lost. */
  readonly lostLinks: number;
  /** When all boxes were open again, and when all heard their game again, from the incident. */
  readonly back: { readonly openMs: number; readonly heardMs: number };
  /** What the judge of all candidates found. */
  readonly judged: Pick<
    ReturnType<typeof judge>,
    'lost' | 'duplicated' | 'stale' | 'reordered' | 'falselyConfirmed' | 'crashed'
  >;
}

/** Calculates the figures of an act. */
export function actFigures(act: Act): ActFigures {
  const { presses, outcomes, incidentAt } = act;
  const from = Math.min(...presses.map(({ at }) => at));
  const reached = reaches(act);
  const whole = reached.filter(({ isWhole }) => isWhole).map(({ ms }) => ms);
  const counts = tally(outcomes.map(({ n }) => `${n}`));
  const confirmed = new Set(outcomes.filter(({ outcome }) => outcome === 'confirmed').map(({ n }) => n));
  const back = incidentAt === undefined ? [] : recoveries(act);
  const { duplicatedWithoutIds: copies, ...judged } = judge(storyOf(act));
  return {
    presses: presses.length,
    outcomes: tally(outcomes.map(({ outcome }) => outcome)),
    withoutOutcome: presses.filter(({ n }) => counts[n] !== 1).length,
    heardByAllMs: { p50: percentile(whole, 0.5), p99: percentile(whole, 0.99) },
    unheard: reached.filter(({ n, deaf }) => deaf > 0 && confirmed.has(n)).length,
    copies,
    lostLinks: [...openSpans(act).values()].flat().filter(({ to }) => to >= from && to < Infinity).length,
    back: {
      openMs: Math.max(0, ...back.map(({ openMs }) => openMs)),
      heardMs: Math.max(0, ...back.map(({ heardMs }) => heardMs)),
    },
    judged: { ...judged, reordered: reorderedEchoes(act) },
  };
}
