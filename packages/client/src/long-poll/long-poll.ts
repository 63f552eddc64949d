import { Observable, asapScheduler, catchError, map, subscribeOn, switchMap, tap, throwError } from 'rxjs';
import type { DialRequest, DialStep } from '../link/dial/dial.ts';
import type { SocketEvent } from '../link/dial/socket.ts';
import { LinkError } from '../link/end/link-error.ts';
import { parseOpened } from './answers.ts';
import { fetchPoster } from './fetch-poster.ts';
import { nodePoster } from './node-poster.ts';
import { pollUrl } from './poll-url.ts';
import type { OpenPoster } from './poster.ts';
import { understood } from './requests.ts';
import { session$ } from './session.ts';

/**
 * Dials over plain HTTP, for networks that block WebSockets: one request always waits for frames of the server, and others carry
 * frames to it. Frames keep their order, and none is lost or doubled when an answer is lost. The server must speak it as well,
 * at the path of the WebSocket followed by `/poll` ([HTTP fallback](docs/http-fallback.md)).
 *
 * The URL is that of the WebSocket. Headers, origin, subprotocols and TLS options are those of any dial.
 *
 * @example
 * const game = connect$(quizzer({ host: 'localhost:8000', gameId: 1 }), { dial: longPoll$ });
 */
export function longPoll$(request: DialRequest): Observable<SocketEvent> {
  return pollOver$(request, (asked) => nodePoster(asked) ?? fetchPoster(asked));
}

/** {@link longPoll$} with a way of sending requests. */
export function pollOver$(request: DialRequest, openPoster: OpenPoster): Observable<SocketEvent> {
  const { url, subprotocols = [], maxPayload = 2 ** 24 } = request;
  const dialled$ = new Observable<SocketEvent>((subscriber) => {
    let step: DialStep | undefined;
    let open = false;
    const onStep = (next: DialStep) => {
      if (open) return;
      step = next;
      request.onStep?.(next);
    };
    const address = pollUrl(url);
    // JSON and Base64 lengthen a message. An answer with several messages is at most 1 MiB long.
    const longest = 2 * maxPayload + 2 ** 20;
    const poster = openPoster({ ...request, url: address, longest, onStep });
    const opened$ = poster.post$(JSON.stringify({ open: 1, subprotocols })).pipe(
      map((answer) => understood(answer, parseOpened, address)),
      catchError((error: unknown) => throwError(() => linkError(error, step))),
      tap(() => (open = true)),
    );
    // Before the requests are cancelled: only then are their connections reset.
    subscriber.add(poster.kill);
    opened$.pipe(switchMap((opened) => session$({ ...opened, address }, poster, request))).subscribe(subscriber);
  });
  return dialled$.pipe(
    // A URL or a header that cannot be sent is an error at once. A dial emits nothing inside `subscribe`.
    catchError((error: unknown) => throwError(() => linkError(error)).pipe(subscribeOn(asapScheduler))),
  );
}

function linkError(error: unknown, step?: DialStep): LinkError {
  return error instanceof LinkError ? error : new LinkError({ kind: 'failed', error, step });
}
