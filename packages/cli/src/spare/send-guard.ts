import type { Clock } from '@hardware-ws/client';
import {
  concatMap,
  defer,
  delay,
  EMPTY,
  filter,
  ignoreElements,
  map,
  merge,
  type MonoTypeOperatorFunction,
  type Observable,
  of,
  share,
  skipWhile,
  switchMap,
  take,
  tap,
  timer,
} from 'rxjs';
import type { BearerEvent } from '../status/bearers.ts';
import type { NameWatch } from '../status/name-watch.ts';
import { isSafe, type Lease, withPing } from './lease.ts';

/** The options of {@link sendGuard}. */
export interface SendGuardOptions extends Pick<NameWatch, 'bearer$' | 'ask'> {
  /** Whether the link is open. */
  readonly online$: Observable<boolean>;
  /** Whether this box has just taken over, so that nobody else can have. */
  readonly tookOver: boolean;
  readonly clock: Clock;
}

/** Holds back what a box sends while its spare may have taken over. */
export interface SendGuard {
  /** Passes messages at once while the box is sure to be the one of its name, and otherwise once it is. The order is kept. */
  readonly hold: <T>() => MonoTypeOperatorFunction<T>;
  /** Follows the spares and the link while subscribed. Emits nothing. */
  readonly follow$: Observable<never>;
}

/** How long the others may take to answer after our own answer has come back, in ms. */
const othersMs = 250;

/** How often the name is pinged until our own answer has come back, in ms. */
const againMs = 500;

/** How long a box that no spare watches waits for its own answer, in ms. */
const patienceMs = 1500;

/**
 * Guards what a box sends. While the box was frozen or its link did not work, its spare may have taken over, and the same press must
 * not be sent by both. So the box sends without asking only as long as its spares cannot have taken over. Otherwise it pings its name
 * and waits for the answers. If another box answers, this one steps back and what it holds is not sent.
 */
export function sendGuard({ bearer$, ask, online$, tookOver, clock }: SendGuardOptions): SendGuard {
  let lease: Lease = new Map();
  let isConfirmed = tookOver;
  let isContested = tookOver;
  const confirmation$ = defer(() => {
    const since = clock.monotonic();
    return merge(
      timer(0, againMs).pipe(tap(ask), ignoreElements()),
      bearer$.pipe(
        filter((event) => event.kind === 'own' && event.askedAt >= since),
        take(1),
        delay(othersMs),
      ),
      timer(patienceMs).pipe(filter(() => !isContested)),
    );
  }).pipe(
    take(1),
    tap(() => (isConfirmed = true)),
    share(),
  );
  const hear = (event: BearerEvent) => {
    if (event.kind !== 'other' || !event.ping || event.client?.spare !== true) return;
    const { timestamp, answered } = event.ping;
    const { instance = '' } = event.client;
    isContested = true;
    lease = withPing(lease, { instance, timestamp, answered: Number(answered) }, event.at);
  };
  // Nobody takes over from a box that has no spare, so its links open without a question, except for the first.
  const opened$ = online$.pipe(
    skipWhile((online) => !online),
    switchMap((online) => {
      if (!online && isContested) isConfirmed = false;
      return online && !isConfirmed ? confirmation$ : EMPTY;
    }),
  );
  return {
    hold: () =>
      concatMap((value) =>
        isConfirmed && isSafe(lease, clock.monotonic()) ? of(value) : confirmation$.pipe(map(() => value)),
      ),
    follow$: merge(bearer$.pipe(tap(hear)), opened$).pipe(ignoreElements()),
  };
}
