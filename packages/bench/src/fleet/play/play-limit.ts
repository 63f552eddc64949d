import { firstValueFrom, timer } from 'rxjs';
import { type ActFigures, actFigures } from '../judge/act-figures.ts';
import { whatIsFull } from '../judge/what-is-full.ts';
import { nextRate } from './find-limit.ts';
import { playAct, type PlayedAct } from './play-act.ts';
import type { Stage } from './stage.ts';

/** How the fleet did at one rate of presses. */
export interface LimitStep extends Omit<PlayedAct, 'act'> {
  /** The rate that was wanted, in presses a second. */
  readonly rate: number;
  readonly holds: boolean;
  readonly figures: ActFigures;
  /** What had no processor time left. */
  readonly full: readonly string[];
}

export interface PlayLimitOptions {
  readonly stage: Stage;
  readonly first: number;
  /** The 99th percentile of a fleet that holds, in ms. */
  readonly mostMs: number;
  readonly cores: number;
  /** How long each rate is tried, in ms. */
  readonly pressMs: number;
  readonly say: (line: string) => void;
}

/** How long the boxes may take to come back after a rate that was too much, in ms. */
const calmDownMs = 20_000;

/** Looks for the rate of presses that is too much for the fleet. */
export async function playLimit({
  stage,
  first,
  mostMs,
  cores,
  pressMs,
  say,
}: PlayLimitOptions): Promise<readonly LimitStep[]> {
  const steps: LimitStep[] = [];
  for (let rate = nextRate(steps, first); rate !== undefined; rate = nextRate(steps, first)) {
    const wait = () => firstValueFrom(timer(pressMs)).then(() => undefined);
    const { act, ...took } = await playAct({ stage, rate, play: wait });
    const figures = actFigures(act);
    const { presses, outcomes, heardByAllMs, unheard, lostLinks } = figures;
    const isComplete = outcomes['confirmed'] === presses && unheard === 0 && lostLinks === 0;
    const holds = isComplete && heardByAllMs.p99 <= mostMs;
    steps.push({ rate, holds, figures, ...took, full: whatIsFull(took.shares, cores) });
    say(`${rate} presses/s: ${holds ? 'held' : 'too much'}, p99 ${heardByAllMs.p99} ms, ${unheard} not heard by all`);
    if (holds) continue;
    // While nobody presses, no press goes unconfirmed, and the workers catch up.
    await stage.crowd.open(stage.boxes, { forMs: pressMs, withinMs: calmDownMs }).catch(() => undefined);
  }
  return steps;
}
