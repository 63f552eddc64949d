import { tap, timer, type Subscription } from 'rxjs';
import type { Clock } from './clock.ts';

/** A timer that is set often but rarely recreated. */
export interface Alarm {
  /** Rings within `ms` from `now` on the monotonic clock, possibly earlier. `Infinity` changes nothing. */
  readonly within: (ms: number, now?: number) => void;
  readonly off: () => void;
}

/** The longest delay of a timer, in ms. With a longer one, the timers of rxjs and of the host fire at once. */
export const longestTimerMs = 2 ** 31 - 1;

/** How late a timer may fire, in ms, before the process counts as stalled. */
const lateMs = 100;

/**
 * An alarm that is off. It is off again after each ring, so the callback sets it for the remaining time. After a stall of the
 * process it rings one turn of the event loop later.
 */
export function alarm(clock: Clock, ring: () => void): Alarm {
  let due = Infinity;
  let ticking: Subscription | undefined;
  const off = () => {
    due = Infinity;
    ticking?.unsubscribe();
  };
  return {
    within(ms, now = clock.monotonic()) {
      const at = now + ms;
      if (at >= due) return;
      off();
      due = at;
      const ringNow = () => {
        off();
        ring();
      };
      // Node runs overdue timers before it reads its sockets. What arrived during a stall is to be read first.
      const rung = () => {
        if (clock.monotonic() - due <= lateMs) ringNow();
        else ticking = timer(0).pipe(tap(ringNow)).subscribe();
      };
      ticking = timer(Math.min(ms, longestTimerMs)).pipe(tap(rung)).subscribe();
    },
    off,
  };
}
