import {
  EMPTY,
  NEVER,
  Observable,
  catchError,
  defer,
  ignoreElements,
  merge,
  of,
  repeat,
  switchMap,
  take,
  tap,
  timer,
  type OperatorFunction,
} from 'rxjs';
import { backoff } from './backoff.ts';
import { checkNumbers } from '../options/check-numbers.ts';
import type { Clock } from '../time/clock.ts';
import type { LinkEnd } from './end/link-end.ts';
import { linkEndOf } from './end/link-error.ts';
import type { Status } from '../status.ts';
import { systemClock } from '../time/system-clock.ts';

export interface ReconnectOptions {
  /**
   * Returns how long to wait, in ms, or `Infinity` to complete instead of dialling again. `waits` counts the waits since the link
   * last proved stable, from 0.
   *
   * @default backoff()
   */
  readonly delayMs?: ((waits: number, cause: LinkEnd) => number) | undefined;
  /** How long a link must live after its first value before the count starts over, in ms. @default 5000 */
  readonly stableMs?: number | undefined;
  /**
   * Whether an urgent message is waiting for the link. Meanwhile, no wait is longer than 250 ms, unless the server asked for a
   * longer one.
   *
   * @default never
   */
  readonly urgent$?: Observable<boolean> | undefined;
  /** Returns the URL of the next dial, or of the dial that just ended, for the status. @default the status has no URL */
  readonly url?: (() => string | undefined) | undefined;
  /** @default systemClock */
  readonly clock?: Clock | undefined;
}

/** The longest wait while an urgent message is waiting, in ms. */
const urgentMs = 250;

/** What {@link reconnect} emits between the values of its source. */
export type Reconnecting = Extract<Status, { readonly kind: 'connecting' | 'waiting' | 'closed' }>;

/**
 * Resubscribes after a growing delay whenever the source errors, forever, unless the delay is `Infinity`. It completes when the
 * source completes.
 *
 * The count of delays starts over only after a subscription has proved stable, never on its first value alone. Otherwise, a
 * server that accepts and then closes would always be redialled after the shortest delay.
 *
 * ```
 * source:  --o--#           --o--m--
 * result:  c-o--w----c--o--m--         c connecting, w waiting
 * ```
 *
 * @example
 * webSocket$({ url: 'ws://localhost:8000/ws/game/1/' }).pipe(reconnect());
 */
export function reconnect<T>(options: ReconnectOptions = {}): OperatorFunction<T, T | Reconnecting> {
  checkNumbers(options);
  const { delayMs = backoff(), stableMs = 5000, urgent$ = NEVER, url = () => undefined, clock = systemClock } = options;
  const wait$ = (ms: number) =>
    merge(timer(ms), urgent$.pipe(switchMap((urgent) => (urgent ? timer(Math.min(ms, urgentMs)) : NEVER))));
  return (source) =>
    new Observable((subscriber) => {
      let dials = 0;
      let waits = 0;
      let aliveSince: number | undefined;
      let completed = false;
      const wait = (error: unknown) => {
        if (aliveSince !== undefined && clock.monotonic() - aliveSince >= stableMs) dials = waits = 0;
        const cause = linkEndOf(error);
        const ms = delayMs(waits, cause);
        waits += 1;
        // Emitted after the source has been unsubscribed.
        return defer(() => {
          if (ms === Infinity) {
            completed = true;
            subscriber.next({ kind: 'closed', cause });
            return EMPTY;
          }
          subscriber.next({ kind: 'waiting', attempt: dials + 1, delayMs: ms, cause, url: url() });
          return (isAskedFor(cause) ? timer(ms) : wait$(ms)).pipe(take(1), ignoreElements());
        });
      };
      const attempt$ = defer(() => {
        aliveSince = undefined;
        dials += 1;
        subscriber.next({ kind: 'connecting', attempt: dials, url: url() });
        const next = () => (aliveSince ??= clock.monotonic());
        return source.pipe(tap({ next, complete: () => (completed = true) }), catchError(wait));
      });
      attempt$.pipe(repeat({ delay: () => (completed ? EMPTY : of(true)) })).subscribe(subscriber);
    });
}

/** Whether the server asked for the wait. */
function isAskedFor(cause: LinkEnd): boolean {
  return cause.kind === 'refused' && cause.retryAfterMs !== undefined;
}
