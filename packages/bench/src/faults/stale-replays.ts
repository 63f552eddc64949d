import { concatMap, firstValueFrom, lastValueFrom, range, tap, timer } from 'rxjs';
import { promised } from '../judge/promised.ts';
import { stale } from '../judge/stale.ts';
import { onStage, type StageOptions } from './on-stage.ts';
import { storyOf } from './recording.ts';

/** Makes 20 presses during an outage of 5 s and counts those that reach the host after their ttl. */
export function staleReplays(options: StageOptions): Promise<number> {
  return onStage(options, async ({ proxy, story, press, opened }) => {
    await opened(1, 20_000);
    await firstValueFrom(timer(500));
    proxy.be({ refusing: true });
    for (const link of proxy.links) link.reset();
    const presses$ = range(20).pipe(
      concatMap(() => timer(250)),
      tap(() => press(0)),
    );
    await lastValueFrom(presses$);
    const back = opened(1, 15_000);
    proxy.be({});
    await back;
    await firstValueFrom(timer(2000));
    return stale(storyOf(story), promised).arrived.length;
  });
}
