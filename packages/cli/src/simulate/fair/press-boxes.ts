import type { Clock } from '@hardware-ws/client';
import { concat, defer, EMPTY, ignoreElements, merge, of, timer, type Observable } from 'rxjs';
import type { SimulatedBox } from './simulated-box.ts';
import { timedLine } from './timed-line.ts';

/** A press in a race. */
export interface RacePress {
  readonly box: Pick<SimulatedBox, 'id' | 'button'>;
  /** How long after the beginning of the race, in ms. */
  readonly afterMs: number;
}

/** How long a finger stays on a button, and how long its contacts need to settle, in ms. */
const [heldMs, settleMs] = [20, 10];

/**
 * Presses the buttons of boxes at exact times, and emits a line for each press. A press has the time that it should have, as the kernel
 * would stamp it, though it is reported a moment later. Completes once the buttons may be pressed again.
 */
export function pressBoxes$(presses: readonly RacePress[], clock: Clock): Observable<string> {
  return defer(() => {
    const [startedAt, timeOfDay] = [clock.monotonic(), clock.wall()];
    const pressed = presses.map(({ box, afterMs }) => {
      const at = startedAt + afterMs;
      const later = afterMs === 0 ? '' : `, ${afterMs.toFixed(1)} ms later`;
      return concat(
        waitUntil$(at, clock),
        of(timedLine(`box ${box.id} pressed${later}`, timeOfDay + afterMs)),
        act$(() => box.button(1, at)),
        waitUntil$(at + heldMs, clock),
        act$(() => box.button(0, at + heldMs)),
        waitUntil$(at + heldMs + settleMs, clock),
      );
    });
    return merge(...pressed);
  });
}

function act$(action: () => void): Observable<never> {
  return defer(() => {
    action();
    return EMPTY;
  });
}

/** Completes at a time. A timer of Node may fire too early, and no press may be reported before it has happened. */
function waitUntil$(at: number, { monotonic }: Clock): Observable<never> {
  const wait$ = defer(() => (monotonic() >= at ? EMPTY : timer(at - monotonic()).pipe(ignoreElements())));
  return concat(wait$, wait$);
}
