import { EMPTY, Observable, catchError, exhaustMap, filter, take, tap, timer } from 'rxjs';
import { checkNumbers } from '../../options/check-numbers.ts';
import { LinkError } from '../end/link-error.ts';
import { webSocket$ } from '../../web-socket/web-socket.ts';
import { checkUrl } from './check-url.ts';
import type { Dial } from './dial.ts';
import type { SocketEvent } from './socket.ts';

export interface FailoverOptions {
  /** How often to try the first URL while another one is in use, in ms, at least 1. @default 10000 */
  readonly everyMs?: number;
  /** Opens one socket. @default webSocket$ */
  readonly dial?: Dial;
}

/**
 * A dial for a backend that runs on several machines. A dial that fails makes the next one try the next URL of the list. While
 * another URL than the first is in use, the first one is tried in the background, on a socket that is closed at once; when it
 * answers, the link ends, and the next dial goes there. Everything else of the request, for example a token, is the protocol's.
 *
 * The `url` of the protocol is the first of the list.
 *
 * @example
 * connect$(scoreboard, { dial: failover(['ws://main:8000/scores', 'ws://spare:8000/scores']) });
 */
export function failover(urls: readonly [string, ...string[]], options: FailoverOptions = {}): Dial {
  checkNumbers(options);
  urls.forEach(checkUrl);
  const { everyMs = 10_000, dial = webSocket$ } = options;
  let current = 0;
  return (request) =>
    new Observable((subscriber) => {
      const url = urls[current % urls.length] ?? urls[0];
      const isSpare = url !== urls[0];
      let opened = false;
      const error = (error: unknown) => subscriber.error(error);
      const watchFirst = () => {
        const check$ = timer(everyMs, everyMs).pipe(
          exhaustMap(() => openedOnce$(dial({ ...request, url: urls[0] }))),
          take(1),
        );
        const back = () => {
          current = 0;
          error(new LinkError({ kind: 'closed', code: 1000, reason: 'the first URL answers again' }));
        };
        subscriber.add(check$.subscribe({ next: back, error }));
      };
      const dialled$ = dial({ ...request, url }).pipe(
        tap((event) => {
          if (event.kind !== 'opened') return;
          opened = true;
          if (isSpare) watchFirst();
        }),
      );
      subscriber.add(
        dialled$.subscribe({
          next: (event) => subscriber.next(event),
          error: (cause: unknown) => {
            // A link that had opened is tried again first.
            if (!opened) current += 1;
            error(cause);
          },
          complete: () => subscriber.complete(),
        }),
      );
    });
}

/** Emits once if the socket opens, and closes it. */
function openedOnce$(dialled$: Observable<SocketEvent>): Observable<SocketEvent> {
  return dialled$.pipe(
    filter(({ kind }) => kind === 'opened'),
    take(1),
    catchError(() => EMPTY),
  );
}
