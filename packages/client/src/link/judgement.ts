import { defer, switchMap, throwError, timer, type Observable, of } from 'rxjs';
import type { Clock } from '../clock.ts';
import { LinkError } from './link-error.ts';
import { driftSince, momentOf } from '../moment.ts';

export interface JudgementOptions {
  readonly timeoutMs: number;
  readonly stretchMs: number;
  /** A number that grows with what is received. */
  readonly received: () => number;
  readonly clock: Clock;
}

/** It could not be judged, for we ourselves had not been awake; ask afresh. */
export interface Unsure {
  readonly kind: 'unsure';
}

/** How much later than asked for a timer may fire, in ms, before we count as not having been awake. */
const lateMs = 250;
/** How far apart the clocks may drift meanwhile, in ms: the monotonic one stands still while the machine is suspended. */
const driftMs = 1000;

/**
 * Errors when nothing has been received for `timeoutMs`, or after `stretchMs` whatever was. Is unsure when the event loop
 * was blocked or the machine suspended meanwhile.
 */
export function judgement$({ timeoutMs, stretchMs, received, clock }: JudgementOptions): Observable<Unsure> {
  return defer(() => {
    const begun = momentOf(clock);
    const before = received();
    // Timers run before I/O, so that an answer may lie in the kernel unread: the second tick comes after it is read.
    const over$ = timer(timeoutMs).pipe(switchMap(() => timer(0)));
    return over$.pipe(
      switchMap(() => {
        const elapsed = clock.monotonic() - begun.monotonic;
        if (elapsed > timeoutMs + lateMs || driftSince(begun, clock) > driftMs) return of<Unsure>({ kind: 'unsure' });
        const alive = received() > before && stretchMs >= 2 * timeoutMs;
        if (!alive) return throwError(() => new LinkError({ kind: 'dead', ms: timeoutMs }));
        return judgement$({ timeoutMs, stretchMs: stretchMs - timeoutMs, received, clock });
      }),
    );
  });
}
