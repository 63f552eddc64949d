import { linkEndText, systemClock, type Clock, type Status } from '@hardware-ws/client';
import { filter, map, of, startWith, switchMap, throttle, timer, type Observable } from 'rxjs';
import { clockTime } from '../output/clock-time.ts';
import type { Vitals } from './vitals.ts';

/** How often the round trip is said anew, in ms. */
const roundTripMs = 30_000;

/** The state of a link in a few words, for example `open since 14:02, 3.1 ms` or `waiting 2 s: connection refused`. */
export function linkText$(
  { status$, latency$ }: Pick<Vitals['connection'], 'status$' | 'latency$'>,
  clock: Pick<Clock, 'wall'> = systemClock,
): Observable<string> {
  return status$.pipe(
    // Between two attempts, the reason of the last one says more.
    filter((status) => status.kind !== 'connecting' || status.attempt === 1),
    switchMap((status) => {
      if (status.kind !== 'open') return of(textOf(status));
      const since = `open since ${clockTime(new Date(clock.wall())).slice(0, 5)}`;
      return latency$.pipe(
        throttle(() => timer(roundTripMs)),
        map((ms) => `${since}, ${ms.toFixed(1)} ms`),
        startWith(since),
      );
    }),
  );
}

function textOf(status: Exclude<Status, { readonly kind: 'open' }>): string {
  switch (status.kind) {
    case 'idle':
      return 'not connected yet';
    case 'connecting':
      return 'connecting';
    case 'waiting':
      return `waiting ${Math.ceil(status.delayMs / 1000)} s: ${linkEndText(status.cause)}`;
    case 'closed':
      return status.cause === undefined ? 'closed' : `closed: ${linkEndText(status.cause)}`;
  }
}
