import { firstValueFrom, ignoreElements, merge, mergeMap, switchMap, take, tap, timer } from 'rxjs';
import { closeFrame } from './close-frame.ts';
import { onStage, type StageOptions } from './on-stage.ts';

/** How often one connection dials in the 12 s from its first dial, when each is accepted and soon closed with 1000. */
export function dialsIn12s(options: StageOptions): Promise<number> {
  return onStage(options, async ({ proxy, dials }) => {
    // Late enough for socket.io, which opens a little after its WebSocket has.
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
