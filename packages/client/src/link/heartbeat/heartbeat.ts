import {
  Observable,
  Subject,
  ignoreElements,
  merge,
  switchMap,
  tap,
  type OperatorFunction,
  type Subscription,
} from 'rxjs';
import { checkNumbers } from '../../options/check-numbers.ts';
import type { Probe } from '../../protocol/probe.ts';
import type { Clock } from '../../time/clock.ts';
import { systemClock } from '../../time/system-clock.ts';
import type { Socket, SocketEvent } from '../dial/socket.ts';
import { beats$, type Latency } from './beats.ts';
import { probed$ } from './pulse.ts';

export interface HeartbeatOptions {
  /** The time from one ping to the next, in ms. @default 5000 */
  readonly everyMs?: number | undefined;
  /** How long an answer may take before the link is dead, in ms. @default 2000 */
  readonly timeoutMs?: number | undefined;
  /** How long an answer may take while data arrives, for example a long message on a slow link, in ms. @default 10000 */
  readonly stretchMs?: number | undefined;
  /** The message to send where there are no ping frames. @default none, so the link is not watched */
  readonly probe?: Probe | undefined;
  /** @default systemClock */
  readonly clock?: Clock | undefined;
}

/**
 * Pings an open socket regularly, whatever else arrives, and errors when no answer comes, because a link may die silently.
 *
 * ```
 * source:  o-----p-----p------
 * pings:   -----p-----p-----p-
 * result:  o-----pl----pl-----#    l latency, p pong
 * ```
 *
 * @example
 * webSocket$({ url: 'ws://localhost:8000/ws/game/1/' }).pipe(heartbeat({ everyMs: 1000 }));
 */
export function heartbeat(options: HeartbeatOptions = {}): OperatorFunction<SocketEvent, SocketEvent | Latency> {
  checkNumbers(options);
  const { everyMs = 5000, timeoutMs = 2000, stretchMs = 10_000, probe, clock = systemClock } = options;
  const settings = { everyMs, timeoutMs, stretchMs, clock };

  const watch$ = (socket: Socket, pong$: Observable<string | undefined>) => {
    let frames = 0;
    const counted$ = socket.frame$.pipe(
      tap(() => (frames += 1)),
      ignoreElements(),
    );
    const received = () => socket.bytesReceived?.() ?? frames;
    const beating$ =
      socket.ping && !probe?.always
        ? beats$(socket, { ask: (payload) => socket.ping?.(payload), answer$: pong$ }, received, settings)
        : probed$(socket, probe).pipe(switchMap((pulse) => beats$(socket, pulse, received, settings)));
    return socket.bytesReceived ? beating$ : merge(counted$, beating$);
  };
  return (source) =>
    new Observable((subscriber) => {
      const pong$ = new Subject<string | undefined>();
      let watching: Subscription | undefined;
      const error = (error: unknown) => subscriber.error(error);
      const watch = (socket: Socket) => {
        watching?.unsubscribe();
        watching = watch$(socket, pong$).subscribe({ next: (latency) => subscriber.next(latency), error });
        subscriber.add(watching);
      };
      const follow = (event: SocketEvent) => {
        subscriber.next(event);
        if (event.kind === 'opened') watch(event.socket);
        else pong$.next(event.payload);
      };
      subscriber.add(source.subscribe({ next: follow, error, complete: () => subscriber.complete() }));
    });
}
