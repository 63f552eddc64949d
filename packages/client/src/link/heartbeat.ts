import {
  connect,
  defer,
  endWith,
  filter,
  ignoreElements,
  map,
  merge,
  repeat,
  switchMap,
  take,
  takeUntil,
  throwError,
  timeout,
  timer,
  EMPTY,
  type Observable,
  type OperatorFunction,
} from 'rxjs';
import type { Clock } from '../clock.ts';
import { LinkError } from './link-error.ts';
import type { SocketEvent } from './socket-event.ts';
import type { Socket } from './socket.ts';
import { systemClock } from '../system-clock.ts';

export interface HeartbeatOptions {
  /** From one answer to the next ping, in ms. @default 5000 */
  readonly everyMs?: number | undefined;
  /** How long an answer may take before the link is dead, in ms. @default 2000 */
  readonly timeoutMs?: number | undefined;
  /** @default systemClock */
  readonly clock?: Clock | undefined;
}

/** A round trip of the heartbeat, in ms. */
export interface Latency {
  readonly kind: 'latency';
  readonly ms: number;
}

/**
 * Pings an open socket and errors when no answer comes: a link may die without a word. Where there are no ping frames it
 * does nothing.
 *
 * ```
 * source:  o----------p-----------
 * pings:   ----------p----------p-
 * result:  o----------pl-----------#   l latency, p pong
 * ```
 *
 * @example
 * webSocket$({ url: 'ws://localhost:8000/ws/game/1/' }).pipe(heartbeat({ everyMs: 1000 }));
 */
export function heartbeat(options: HeartbeatOptions = {}): OperatorFunction<SocketEvent, SocketEvent | Latency> {
  const { everyMs = 5000, timeoutMs = 2000, clock = systemClock } = options;
  const beats$ = (socket: Socket, events$: Observable<SocketEvent>) => {
    const beat$ = defer(() => {
      const sentAt = clock.monotonic();
      socket.ping?.();
      return events$.pipe(
        filter((event) => event.kind === 'pong'),
        take(1),
        map((): Latency => ({ kind: 'latency', ms: clock.monotonic() - sentAt })),
        timeout({ first: timeoutMs, with: () => throwError(() => new LinkError({ kind: 'dead', ms: timeoutMs })) }),
      );
    });
    return timer(everyMs).pipe(switchMap(() => beat$.pipe(repeat({ delay: everyMs }))));
  };
  return connect((events$) =>
    merge(
      events$,
      events$.pipe(
        filter((event) => event.kind === 'opened'),
        switchMap(({ socket }) => (socket.ping ? beats$(socket, events$) : EMPTY)),
        takeUntil(events$.pipe(ignoreElements(), endWith(undefined))),
      ),
    ),
  );
}
