import { systemClock, type Clock, type Dial, type Socket, type SocketEvent } from '@hardware-ws/client';
import {
  defer,
  dematerialize,
  filter,
  finalize,
  ignoreElements,
  map,
  materialize,
  merge,
  mergeMap,
  of,
  Subject,
  tap,
  type Observable,
} from 'rxjs';
import { runAlongside } from '../../operators/run-alongside.ts';
import { delayInOrder } from './delay-in-order.ts';
import type { Link } from './net-models.ts';

/** The options of {@link overNetwork}. */
export interface OverNetworkOptions {
  readonly link: Link;
  /** @default Math.random */
  readonly random?: () => number;
  /** @default systemClock */
  readonly clock?: Pick<Clock, 'monotonic'>;
}

/** What comes down: an event of the socket, or a frame. */
type Arrival = SocketEvent | { readonly kind: 'frame'; readonly data: string | ArrayBuffer };

/**
 * A dial over a simulated network. Everything takes its time: what is written, pings and closes on the way up, and frames, pongs and the
 * end of the socket on the way down.
 */
export function overNetwork(
  dial: Dial,
  { link: { up, down }, random = Math.random, clock = systemClock }: OverNetworkOptions,
): Dial {
  return (request) =>
    defer(() => {
      const sent$ = new Subject<() => void>();
      const frame$ = new Subject<string | ArrayBuffer>();
      let ended = false;
      const over = (near: Socket): Socket => ({
        frame$,
        write: (data) => {
          if (!ended) sent$.next(() => near.write(data));
          return !ended;
        },
        close: (code, reason) => sent$.next(() => near.close(code, reason)),
        ...(near.ping && { ping: (payload) => sent$.next(() => near.ping?.(payload)) }),
      });
      const sending$ = sent$.pipe(
        delayInOrder((at) => up(random, at), clock),
        tap((send) => send()),
        ignoreElements(),
      );
      return dial(request).pipe(
        mergeMap((event): Observable<Arrival> => {
          if (event.kind !== 'opened') return of(event);
          const { socket } = event;
          const arrival$ = socket.frame$.pipe(map((data) => ({ kind: 'frame' as const, data })));
          return merge(of({ ...event, socket: over(socket) }), arrival$);
        }),
        // The end of a socket does not overtake its last frames.
        materialize(),
        delayInOrder((at) => down(random, at), clock),
        dematerialize(),
        tap((arrival) => arrival.kind === 'frame' && frame$.next(arrival.data)),
        filter((arrival) => arrival.kind !== 'frame'),
        runAlongside(sending$),
        tap({ finalize: () => (ended = true) }),
        finalize(() => frame$.complete()),
      );
    });
}
