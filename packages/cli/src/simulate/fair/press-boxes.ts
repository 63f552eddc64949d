import { systemClock, type Clock } from '@hardware-ws/client';
import { concat, defer, EMPTY, merge, mergeMap, of, timer, type Observable } from 'rxjs';
import type { SimulatedBox } from './simulated-box.ts';
import { timedLine } from './timed-line.ts';

/** A press in a race. */
export interface RacePress {
  readonly box: Pick<SimulatedBox, 'id' | 'press'>;
  /** How long after the beginning of the race, in ms. */
  readonly afterMs: number;
}

/** How early a timer of Node may fire, in ms. A press must not be reported before it has happened. */
const earlyMs = 1;

/**
 * Presses the buttons of boxes at exact times, and emits a line for each press. A press has the time that it should have, as the kernel
 * would stamp it, though it is reported a moment later.
 */
export function pressBoxes$(presses: readonly RacePress[], clock: Clock = systemClock): Observable<string> {
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
      const wait$ = afterMs === 0 ? of(0) : timer(afterMs + earlyMs);
      return wait$.pipe(mergeMap(() => concat(of(line), press$)));
    });
    return merge(...pressed);
  });
}
