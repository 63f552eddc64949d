import { defer, filter, map, merge, repeat, switchMap, takeWhile, tap, timer, type Observable } from 'rxjs';
import type { Clock } from '../../time/clock.ts';
import type { Socket } from '../dial/socket.ts';
import { liveness$ } from './liveness.ts';
import type { Pulse } from './pulse.ts';
import { roundTrips } from './round-trips.ts';

/** A round trip of the heartbeat, in ms. It may be too long, because an answer may be read late, but never too short. */
export interface Latency {
  readonly kind: 'latency';
  readonly ms: number;
}

interface BeatSettings {
  readonly everyMs: number;
  readonly timeoutMs: number;
  readonly stretchMs: number;
  readonly clock: Clock;
}

/** Asks for a sign of life at a steady rate. Emits each round trip, and errors when no answer comes. */
export function beats$(
  socket: Socket,
  { ask, answer$ }: Pulse,
  received: () => number,
  { everyMs, timeoutMs, stretchMs, clock }: BeatSettings,
): Observable<Latency> {
  return defer(() => {
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
}
