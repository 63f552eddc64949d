import { firstValueFrom, ignoreElements, merge, mergeMap, switchMap, take, tap, timer } from 'rxjs';
import { onStage, type StageOptions } from './on-stage.ts';
import { closeFrame } from './play-fault.ts';

/** Resets all connections at once and measures the most dials in any 20 ms after that. */
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

/** Returns the most times that lie within any window of `windowMs`. */
export function peak(times: readonly number[], windowMs: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.max(0, ...sorted.map((at, n) => sorted.slice(n).filter((later) => later < at + windowMs).length));
}

/** Counts the dials of one connection in the 12 s after its first. Each dial is accepted and closed with 1000 after 50 ms. */
export function dialsIn12s(options: StageOptions): Promise<number> {
  return onStage(options, async ({ proxy, dials }) => {
    // The delay lets socket.io open, which happens slightly after its WebSocket opens.
    const closing$ = proxy.dialled$.pipe(
      mergeMap((link) => timer(50).pipe(tap(() => link.say(closeFrame(1000))))),
      ignoreElements(),
    );
    const over$ = proxy.dialled$.pipe(
      take(1),
      switchMap(() => timer(12_000)),
    );
    await firstValueFrom(merge(closing$, over$));
    return dials.length;
  });
}
