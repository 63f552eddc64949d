import { firstValueFrom, ReplaySubject, type Subscription } from 'rxjs';
import { kept } from '../../command/kept.ts';
import { type Crowd, crowd$ } from '../boxes/crowd.ts';
import { type Engine, engine$ } from '../engine/engine.ts';
import type { Processes } from '../engine/cpu.ts';
import { addressesOf, type SetUp } from './set-up.ts';

/** A running engine with all boxes on it. */
export interface Stage {
  readonly crowd: Crowd;
  readonly boxes: number;
  readonly games: number;
  /** The programs that run now. */
  readonly engine: () => Promise<Engine>;
  readonly processes: () => Promise<Processes>;
  /** The number of the next press. */
  readonly nextN: () => number;
  readonly random: () => number;
}

export interface OpenStageOptions {
  readonly setUp: SetUp;
  readonly boxes: number;
  readonly games: number;
  readonly random: () => number;
  /** Ends everything that runs. */
  readonly running: Subscription;
}

/** More boxes than this get another process. */
const mostInProcess = 500;
/** How many boxes dial at a time, and how long they may take, in ms. */
const atOnce = 25;
const joinMs = 20_000;

/** Starts an engine and processes of boxes, and resolves once all boxes have joined. */
export async function openStage({ setUp, boxes, games, random, running }: OpenStageOptions): Promise<Stage> {
  const engines$ = new ReplaySubject<Engine>(1);
  running.add(engine$(setUp).subscribe(engines$));
  const engine = () => firstValueFrom(engines$);
  const [{ workers }, crowd] = await Promise.all([engine(), kept(crowd$(Math.ceil(boxes / mostInProcess)), running)]);
  const hosts = workers.map(({ port }) => `127.0.0.1:${port}`);
  const addresses = addressesOf({ boxes, games, hosts, isSharded: setUp.isSharded });
  for (let first = 0; first < boxes; first += atOnce) {
    const joining = addresses.slice(first, first + atOnce);
    crowd.join(joining);
    await crowd.open(first + joining.length, { forMs: 0, withinMs: joinMs });
  }
  let n = 0;
  const processes = async () => {
    const { redis, workers } = await engine();
    return { redis: [redis.pid], workers: workers.map(({ pid }) => pid), boxes: crowd.pids };
  };
  return { crowd, boxes, games, engine, processes, nextN: () => (n += 1), random };
}
