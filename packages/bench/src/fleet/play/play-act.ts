import { systemClock } from '@hardware-ws/client';
import { firstValueFrom, tap, timer } from 'rxjs';
import { type CpuShare, openFiles, watchCpu } from '../engine/cpu.ts';
import type { Act } from '../judge/act.ts';
import { onTheWayMs } from '../judge/reach.ts';
import { presses$ } from './presses.ts';
import type { Stage } from './stage.ts';

export interface PlayActOptions {
  readonly stage: Stage;
  /** Presses a second, all boxes together. */
  readonly rate: number;
  /** What happens meanwhile. The boxes press until it resolves, with the time of an incident if there was one. */
  readonly play: () => Promise<number | undefined>;
}

/** An act, and what it took. */
export interface PlayedAct {
  readonly act: Act;
  readonly seconds: number;
  readonly shares: readonly CpuShare[];
  /** The most files and sockets that a worker had open at the end. */
  readonly files: number;
}

/** How long the last press may take, with a resend and the end of its ttl, in ms. */
const settleMs = onTheWayMs + 500;

/** Lets the boxes press while something happens, and asks them what they heard. */
export async function playAct({ stage, rate, play }: PlayActOptions): Promise<PlayedAct> {
  const { crowd, boxes, games, random, nextN } = stage;
  const cpu = watchCpu(await stage.processes());
  const from = systemClock.monotonic();
  const pressing = presses$({ rate, boxes, random })
    .pipe(tap((box) => crowd.press(box, nextN())))
    .subscribe();
  const incidentAt = await play().finally(() => pressing.unsubscribe());
  const seconds = (systemClock.monotonic() - from) / 1000;
  const shares = cpu();
  const { workers = [] } = await stage.processes();
  const files = Math.max(0, ...workers.map(openFiles));
  await firstValueFrom(timer(settleMs));
  const told = await crowd.tell();
  const act = { boxes, games, ...told, links: [...crowd.links], ...(incidentAt !== undefined && { incidentAt }) };
  return { act, seconds, shares, files };
}
