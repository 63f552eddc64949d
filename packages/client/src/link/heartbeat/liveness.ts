import { defer, of, switchMap, throwError, timer, type Observable } from 'rxjs';
import type { Clock } from '../../time/clock.ts';
import { LinkError } from '../end/link-error.ts';
import { driftSince, momentOf } from '../../time/moment.ts';

export interface LivenessOptions {
  readonly timeoutMs: number;
  readonly stretchMs: number;
  /** A number that grows with what is received. */
  readonly bytesReceived: () => number;
  /** How many bytes of ours the operating system has taken. @default none that can be seen */
  readonly bytesSent?: (() => number) | undefined;
  /** How many it has not taken yet. @default none that can be seen */
  readonly bytesQueued?: (() => number) | undefined;
  /** How many the other side has for certain. @default 0 */
  readonly bytesArrived?: number;
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
/** With more than this on its way, in bytes, a question behind it takes its time to arrive. */
const longBytes = 2 ** 15;

/**
 * Errors when nothing has been received for `timeoutMs`, or after `stretchMs` whatever was. A long message of ours on its way
 * counts as something received, and one that the network goes on taking has all the time it needs. Is unsure when the
 * event loop was blocked or the machine suspended meanwhile.
 */
export function liveness$(options: LivenessOptions): Observable<Unsure> {
  const {
    timeoutMs,
    bytesReceived: received,
    bytesSent: sent = () => 0,
    bytesQueued: unsent = () => 0,
    bytesArrived: arrived = 0,
    clock,
  } = options;
  const judged$ = (leftMs: number): Observable<Unsure> =>
    defer(() => {
      const begun = momentOf(clock);
      const before = { received: received(), sent: sent(), unsent: unsent() };
      // Timers run before I/O, so that an answer may lie in the kernel unread: the second tick comes after it is read.
      const over$ = timer(timeoutMs).pipe(switchMap(() => timer(0)));
      return over$.pipe(
        switchMap(() => {
          const elapsed = clock.monotonic() - begun.monotonic;
          if (elapsed > timeoutMs + lateMs || driftSince(begun, clock) > driftMs) return of<Unsure>({ kind: 'unsure' });
          // What had to wait is taken only as the other side acknowledges what went before it.
          if (before.unsent > 0 && sent() > before.sent) return judged$(options.stretchMs);
          const alive = received() > before.received || sent() - arrived > longBytes;
          if (!alive || leftMs < 2 * timeoutMs) return throwError(() => new LinkError({ kind: 'dead', ms: timeoutMs }));
          return judged$(leftMs - timeoutMs);
        }),
      );
    });
  return judged$(options.stretchMs);
}
