import { systemClock } from '@hardware-ws/client';
import { firstValueFrom, timer } from 'rxjs';
import type { Engine } from '../engine/engine.ts';
import type { Stage } from './stage.ts';

/** What is killed. Its supervisor starts it again a second later. */
export type Victim = 'worker' | 'redis';

/** How long the boxes press before the incident, in ms. */
const beforeMs = 500;
/** How long it may take until all boxes are open again, in ms. */
const backMs = 45_000;

/** Kills a program, and resolves with the time of it once all boxes have been back for `afterMs`, or do not come back. */
export async function incident({ engine, crowd, boxes }: Stage, victim: Victim, afterMs: number): Promise<number> {
  await firstValueFrom(timer(beforeMs));
  const program = programOf(await engine(), victim);
  const at = systemClock.monotonic();
  program?.kill('SIGKILL');
  // The judge says which boxes are missing.
  await crowd.open(boxes, { forMs: afterMs, withinMs: backMs }).catch(() => undefined);
  return at;
}

function programOf({ redis, workers }: Engine, victim: Victim) {
  return victim === 'redis' ? redis : workers[0];
}
