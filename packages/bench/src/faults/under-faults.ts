import { endWith, forkJoin, lastValueFrom, takeUntil } from 'rxjs';
import type { Backend } from '../backends/backend.ts';
import type { Story } from '../judge/story.ts';
import { peer } from '../peers/peer.ts';
import { lane$ } from './lane.ts';
import type { Plan } from './make-plans.ts';
import { recording, recordPeer$, storyOf } from './recording.ts';
import { seeded } from './seeded.ts';

/** The backend, game and plan of a connection. */
export interface PlannedLane {
  readonly gameId: number;
  readonly backend: Backend;
  readonly plan: Plan;
}

/** Runs the plans of all connections of a candidate at the same time, in one process. Returns the story of the run. */
export async function underFaults(name: string, lanes: readonly PlannedLane[], seed: number): Promise<Story> {
  const story = recording();
  const candidate = peer(name);
  let n = 0;
  const nextN = () => (n += 1);
  const lanes$ = lanes.map((planned, lane) =>
    lane$({ ...planned, lane, peer: candidate, story, random: seeded(seed + lane), nextN }).pipe(endWith(undefined)),
  );
  const over$ = forkJoin(lanes$);
  await lastValueFrom(recordPeer$(candidate, story).pipe(takeUntil(over$)), { defaultValue: undefined });
  return storyOf(story);
}
