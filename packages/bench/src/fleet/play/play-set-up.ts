import { systemClock } from '@hardware-ws/client';
import { firstValueFrom, Subscription, timer } from 'rxjs';
import { seeded } from '../../faults/seeded.ts';
import { listenOverflows } from '../engine/listen-overflows.ts';
import { type ActFigures, actFigures } from '../judge/act-figures.ts';
import { brokenRules } from '../judge/broken-rules.ts';
import { incident } from './incident.ts';
import { playAct, type PlayedAct } from './play-act.ts';
import { type LimitStep, playLimit } from './play-limit.ts';
import type { SetUp } from './set-up.ts';
import { openStage, type Stage } from './stage.ts';

export interface PlaySetUpOptions {
  readonly boxes: number;
  readonly games: number;
  /** Presses a second, all boxes together. */
  readonly rate: number;
  readonly seed: number;
  /** The greatest 99th percentile of a rate that holds, in ms. @default the limit is not looked for */
  readonly mostMs?: number;
  readonly cores: number;
  /** How long the boxes rest when they have joined, press when nothing happens, and after they have come back, in ms. @default 3000 */
  readonly pressMs?: number;
  /** Ends everything that runs. */
  readonly running: Subscription;
  readonly say: (line: string) => void;
}

/** The figures of an act, and what it took. */
export interface ActReport extends ActFigures, Omit<PlayedAct, 'act'> {
  /** How many dials found the backlog of a worker full. */
  readonly overflows: number;
}

/** What one set-up did. */
export interface SetUpReport extends SetUp {
  /** How long all boxes took to join. */
  readonly joinMs: number;
  readonly quiet: ActReport;
  readonly steps: readonly LimitStep[];
  readonly worker: ActReport;
  readonly redis: ActReport;
  /** The rules that were broken, one sentence each. */
  readonly broken: readonly string[];
}

/** Plays a set-up: all boxes join, press, press ever more often, lose a worker, and lose Redis. */
export async function playSetUp(setUp: SetUp, options: PlaySetUpOptions): Promise<SetUpReport> {
  const { boxes, rate, mostMs, cores, pressMs = 3000, say } = options;
  const running = new Subscription();
  options.running.add(running);
  const broken: string[] = [];
  const report = async (stage: Stage, name: string, play: () => Promise<number | undefined>): Promise<ActReport> => {
    const before = listenOverflows();
    const { act, ...took } = await playAct({ stage, rate, play });
    const figures = actFigures(act);
    const { presses, heardByAllMs, back } = figures;
    broken.push(...brokenRules(figures, act.incidentAt !== undefined).map((rule) => `${setUp.name}, ${name}: ${rule}`));
    say(`${name}: ${presses} presses, p99 ${heardByAllMs.p99} ms, back after ${Math.round(back.heardMs)} ms`);
    return { ...figures, ...took, overflows: listenOverflows() - before };
  };
  try {
    const from = systemClock.monotonic();
    const stage = await openStage({ ...options, setUp, random: seeded(options.seed), running });
    const joinMs = systemClock.monotonic() - from;
    say(`${setUp.name}: ${boxes} boxes after ${(joinMs / 1000).toFixed(1)} s`);
    await firstValueFrom(timer(pressMs));
    const wait = () => firstValueFrom(timer(pressMs)).then(() => undefined);
    const quiet = await report(stage, 'quiet', wait);
    const steps = mostMs === undefined ? [] : await playLimit({ stage, first: 4 * rate, mostMs, cores, pressMs, say });
    const worker = await report(stage, 'worker killed', () => incident(stage, 'worker', pressMs));
    const redis = await report(stage, 'Redis killed', () => incident(stage, 'redis', pressMs));
    return { ...setUp, joinMs, quiet, steps, worker, redis, broken };
  } finally {
    running.unsubscribe();
  }
}
