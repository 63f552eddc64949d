import {
  Observable,
  Subject,
  defer,
  filter,
  ignoreElements,
  map,
  merge,
  repeat,
  switchMap,
  takeWhile,
  tap,
  timer,
  type OperatorFunction,
  type Subscription,
} from 'rxjs';
import { checkNumbers } from '../../options/check-numbers.ts';
import type { Clock } from '../../time/clock.ts';
import type { Probe } from '../../protocol/probe.ts';
import { systemClock } from '../../time/system-clock.ts';
import { liveness$ } from './liveness.ts';
import { probed$, type Pulse } from './pulse.ts';
import { roundTrips } from './round-trips.ts';
import type { Socket, SocketEvent } from '../dial/socket.ts';

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

/** A round trip of the heartbeat, in ms. It may be too long, because an answer may be read late, but never too short. */
export interface Latency {
  readonly kind: 'latency';
  readonly ms: number;
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

  const beats$ = ({ ask, answer$ }: Pulse, received: () => number, socket: Socket) =>
    defer(() => {
      const trips = roundTrips(clock);
      const sent = () => socket.bytesSent?.() ?? 0;
      const unsent = () => socket.bytesQueued?.() ?? 0;
      let arrived = 0;
      let nextAt = clock.monotonic() + everyMs;
      const beat$ = defer(() => {
        nextAt = clock.monotonic() + everyMs;
        ask(trips.begin());
        const written = sent() + unsent();
        const latency$ = answer$.pipe(
          map(trips.end),
          filter((ms) => ms !== undefined),
          map((ms): Latency => ({ kind: 'latency', ms })),
        );
        return merge(
          latency$,
          liveness$({
            timeoutMs,
            stretchMs,
            bytesReceived: received,
            bytesSent: sent,
            bytesQueued: unsent,
            bytesArrived: arrived,
            clock,
          }),
        ).pipe(
          takeWhile(({ kind }) => kind === 'latency' && trips.waiting(), true),
          tap(({ kind }) => {
            if (kind === 'unsure') nextAt = clock.monotonic();
            else if (!trips.waiting()) arrived = written;
          }),
          filter((beat) => beat.kind === 'latency'),
        );
      });
      return defer(() => timer(nextAt - clock.monotonic())).pipe(
        switchMap(() => beat$),
        repeat(),
      );
    });
  const watch$ = (socket: Socket, pong$: Observable<string | undefined>) => {
    let frames = 0;
    const counted$ = socket.frame$.pipe(
      tap(() => (frames += 1)),
      ignoreElements(),
    );
    const received = () => socket.bytesReceived?.() ?? frames;
    const beating$ = socket.ping
      ? beats$({ ask: (payload) => socket.ping?.(payload), answer$: pong$ }, received, socket)
      : probed$(socket, probe).pipe(switchMap((pulse) => beats$(pulse, received, socket)));
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
