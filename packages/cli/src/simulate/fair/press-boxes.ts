import type { Clock } from '@hardware-ws/client';
import { concat, defer, EMPTY, merge, mergeMap, of, takeLast, timer, type Observable } from 'rxjs';
import type { SimulatedBox } from './simulated-box.ts';
import { timedLine } from './timed-line.ts';

/** A press in a race. */
export interface RacePress {
  readonly box: Pick<SimulatedBox, 'id' | 'press'>;
  /** How long after the beginning of the race, in ms. */
  readonly afterMs: number;
}

/**
 * Presses the buttons of boxes at exact times, and emits a line for each press. A press has the time that it should have, as the kernel
 * would stamp it, though it is reported a moment later.
 */
export function pressBoxes$(presses: readonly RacePress[], clock: Clock): Observable<string> {
  return defer(() => {
    const [startedAt, timeOfDay] = [clock.monotonic(), clock.wall()];
    const pressed = presses.map(({ box, afterMs }) => {
      const at = startedAt + afterMs;
      const later = afterMs === 0 ? '' : `, ${afterMs.toFixed(1)} ms later`;
      const line = timedLine(`box ${box.id} pressed${later}`, timeOfDay + afterMs);
      const press$ = defer(() => {
        box.press(at);
        return EMPTY;
      });
      return waitUntil$(at, clock).pipe(mergeMap(() => concat(of(line), press$)));
    });
    return merge(...pressed);
  });
}

/** Emits at a time. A timer of Node may fire too early, and no press may be reported before it has happened. */
function waitUntil$(at: number, { monotonic }: Clock): Observable<unknown> {
  const wait$ = defer(() => (monotonic() >= at ? of(0) : timer(at - monotonic())));
  return concat(wait$, wait$).pipe(takeLast(1));
}
