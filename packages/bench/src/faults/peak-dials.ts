import { firstValueFrom, timer } from 'rxjs';
import { onStage, type StageOptions } from './on-stage.ts';
import { peak } from './peak.ts';

/** The most dials in any 20 ms after all connections were reset at once. */
export function peakDials(options: StageOptions): Promise<number> {
  return onStage(options, async ({ proxy, dials, opened }) => {
    const { length } = options.gameIds;
    await opened(length, 20_000);
    await firstValueFrom(timer(500));
    const before = dials.length;
    const back = opened(length, 6000);
    for (const link of proxy.links) link.reset();
    await back;
    return peak(dials.slice(before), 20);
  });
}
