import {
  EMPTY,
  Observable,
  catchError,
  defer,
  exhaustMap,
  of,
  switchMap,
  take,
  tap,
  throwError,
  timeout,
  timer,
} from 'rxjs';
import { closeGently } from '../link/close-gently.ts';
import type { Dial, DialRequest } from '../link/dial/dial.ts';
import type { Socket, SocketEvent } from '../link/dial/socket.ts';
import { LinkError } from '../link/end/link-error.ts';
import { checkNumbers } from '../options/check-numbers.ts';
import { textOf } from '../text/text-of.ts';
import { webSocket$ } from '../web-socket/web-socket.ts';
import { longPoll$ } from './long-poll.ts';
import { upgrade$ } from './upgrade.ts';

/** How long the close of a link over HTTP may take before a WebSocket is dialled, in ms. */
const longestCloseMs = 1000;

export interface FallbackOptions {
  /** How many upgrades to a WebSocket must fail in a row before HTTP is tried, at least 1. @default 2 */
  readonly after?: number;
  /** How often to try a WebSocket while HTTP is in use, in ms, at least 1. @default 60000 */
  readonly everyMs?: number;
  /** Opens a WebSocket. @default webSocket$ */
  readonly dial?: Dial;
  /** Dials where WebSockets are blocked. @default longPoll$ */
  readonly instead?: Dial;
}

/**
 * A dial that tries a WebSocket first, and HTTP once `after` upgrades have failed in a row: refused, not answered in time, or
 * opened without anything received. A server that cannot be reached does not count. From then on, each dial that fails makes the
 * next one try the other way.
 *
 * While HTTP is in use, a WebSocket is tried every `everyMs`, on a socket that is closed at once. If something comes back over
 * it, the link over HTTP is closed without losing a frame that was written, and the next dial is a WebSocket.
 *
 * @example
 * const game = connect$(quizzer({ host: 'localhost:8000', gameId: 1 }), { dial: fallback() });
 */
export function fallback(options: FallbackOptions = {}): Dial {
  checkNumbers(options);
  const { after = 2, everyMs = 60_000, dial = webSocket$, instead = longPoll$ } = options;
  if (!(after >= 1)) throw new RangeError(`after: expected a number of upgrades from 1, got ${textOf(after)}`);
  let failures = 0;
  const onFailure = () => void (failures += 1);
  const onProof = () => void (failures = 0);
  return (request) => {
    const returned$ = tried$(dial, request, everyMs).pipe(tap(onProof));
    const http$ = untilReturn(upgrade$(instead, request, { onFailure, onProof: () => undefined }), returned$);
    return defer(() => {
      // The first dial over HTTP follows at once, without another pause.
      const isTurnOfHttp = () => failures >= after && (failures - after) % 2 === 0;
      if (isTurnOfHttp()) return http$;
      let opened = false;
      return upgrade$(dial, request, { onFailure, onProof }).pipe(
        tap((event) => (opened ||= event.kind === 'opened')),
        catchError((error: unknown) => (!opened && isTurnOfHttp() ? http$ : throwError(() => error as Error))),
      );
    });
  };
}

/** Emits once a WebSocket has carried something back, tried every `everyMs`. */
function tried$(dial: Dial, request: DialRequest, everyMs: number): Observable<unknown> {
  const { timeoutMs = 5000 } = request;
  const answered = (event: SocketEvent) => {
    if (event.kind === 'pong' || !event.socket.ping) return of(event);
    event.socket.ping('');
    return event.socket.frame$;
  };
  return timer(everyMs, everyMs).pipe(
    exhaustMap(() =>
      dial(request).pipe(
        closeGently(),
        switchMap((event) => ('socket' in event || event.kind === 'pong' ? answered(event) : EMPTY)),
        take(1),
        timeout({ first: timeoutMs }),
        catchError(() => EMPTY),
      ),
    ),
    take(1),
  );
}

/** Closes the link once `returned$` emits, and then ends it as one that was lost. */
function untilReturn(dialled$: Observable<SocketEvent>, returned$: Observable<unknown>): Observable<SocketEvent> {
  return new Observable((subscriber) => {
    let returning = false;
    const error = (error: unknown) => subscriber.error(error);
    const over = () => error(new LinkError({ kind: 'closed', code: 1000, reason: 'WebSockets pass again' }));
    const watch = (socket: Socket) => {
      const left$ = returned$.pipe(
        tap(() => {
          returning = true;
          socket.close(1000, '');
        }),
        switchMap(() => timer(longestCloseMs)),
      );
      subscriber.add(left$.subscribe({ next: over, error }));
    };
    const next = (event: SocketEvent) => {
      subscriber.next(event);
      if (event.kind === 'opened') watch(event.socket);
    };
    const complete = () => (returning ? over() : subscriber.complete());
    subscriber.add(dialled$.subscribe({ next, error, complete }));
  });
}
