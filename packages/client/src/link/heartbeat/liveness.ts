import { defer, of, switchMap, throwError, timer, type Observable } from 'rxjs';
import type { Clock } from '../../time/clock.ts';
import { LinkError } from '../end/link-error.ts';
import { driftSince, momentOf } from '../../time/moment.ts';

export interface LivenessOptions {
  readonly timeoutMs: number;
  readonly stretchMs: number;
  /** A number that grows when data is received. */
  readonly bytesReceived: () => number;
  /** How many bytes the operating system has accepted. @default always 0 */
  readonly bytesSent?: (() => number) | undefined;
  /** How many bytes the operating system has not accepted yet. @default always 0 */
  readonly bytesQueued?: (() => number) | undefined;
  /** How many bytes the server has certainly received. @default 0 */
  readonly bytesArrived?: number;
  readonly clock: Clock;
}

/** The link could not be judged, because this process was not awake. Ping again. */
export interface Unsure {
  readonly kind: 'unsure';
}

/** How late a timer may fire, in ms, before this process counts as not awake. */
const lateMs = 250;
/** How far the clocks may drift apart meanwhile, in ms. The monotonic clock stands still while the machine is suspended. */
const driftMs = 1000;
/** With more bytes than this on the way, a ping behind them takes its time to arrive. */
const longBytes = 2 ** 15;

/**
 * Errors when nothing has been received for `timeoutMs`, and in any case after `stretchMs`. A long outgoing message on its way
 * counts as received data, and has all the time it needs while the network accepts it. Emits {@link Unsure} if the event loop
 * was blocked, or the machine suspended, meanwhile.
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
      // Timers run before I/O, so an answer may still be unread in the kernel. The second tick comes after it is read.
      const over$ = timer(timeoutMs).pipe(switchMap(() => timer(0)));
      return over$.pipe(
        switchMap(() => {
          const elapsed = clock.monotonic() - begun.monotonic;
          if (elapsed > timeoutMs + lateMs || driftSince(begun, clock) > driftMs) return of<Unsure>({ kind: 'unsure' });
          // Queued bytes are accepted only as the server acknowledges the bytes before them.
          if (before.unsent > 0 && sent() > before.sent) return judged$(options.stretchMs);
          const alive = received() > before.received || sent() - arrived > longBytes;
          if (!alive || leftMs < 2 * timeoutMs) return throwError(() => new LinkError({ kind: 'dead', ms: timeoutMs }));
          return judged$(leftMs - timeoutMs);
        }),
      );
    });
  return judged$(options.stretchMs);
}
