import { tap, timer, type Subscription } from 'rxjs';
import type { Clock } from './clock.ts';

/** A timer that is set often but rarely recreated. */
export interface Alarm {
  /** Rings within `ms`, possibly earlier. `Infinity` changes nothing. */
  readonly within: (ms: number) => void;
  readonly off: () => void;
}

/** The longest delay of a timer, in ms. With a longer one, the timers of rxjs and of the host fire at once. */
export const longestTimerMs = 2 ** 31 - 1;

/** An alarm that is off. It is off again after each ring, so the callback sets it for the remaining time. */
export function alarm(clock: Clock, ring: () => void): Alarm {
  let due = Infinity;
  let ticking: Subscription | undefined;
  const off = () => {
    due = Infinity;
    ticking?.unsubscribe();
  };
  return {
    within(ms) {
      const at = clock.monotonic() + ms;
      if (at >= due) return;
      off();
      due = at;
      const rung = () => {
        off();
        ring();
      };
      ticking = timer(Math.min(ms, longestTimerMs)).pipe(tap(rung)).subscribe();
    },
    off,
  };
}
