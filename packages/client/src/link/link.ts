import { catchError, defer, identity, type MonoTypeOperatorFunction, NEVER, Observable, tap, throwError } from 'rxjs';
import { backoff } from './backoff.ts';
import { checkOptions, type ConnectOptions } from '../options/connect-options.ts';
import { closeGently } from './close-gently.ts';
import { dialInTime$ } from './dial/dial-in-time.ts';
import { dialRequest$ } from './dial/dial-request.ts';
import { guardDial } from './dial/guard-dial.ts';
import { heartbeat } from './heartbeat/heartbeat.ts';
import type { LinkEnd } from './end/link-end.ts';
import type { LinkEvent } from './link-event.ts';
import type { MessageMap } from '../protocol/message.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { reconnect } from './reconnect.ts';
import { webSocket$ } from '../web-socket/web-socket.ts';
import { linkEndOf, LinkError } from './end/link-error.ts';

/** What the user of a link knows about it. */
export interface LinkSignals {
  /** Emits why the open link is dead, and so ends it. @default never */
  readonly end$?: Observable<LinkEnd>;
  /** Whether an urgent message is waiting for the link. @default never */
  readonly urgent$?: Observable<boolean>;
}

/**
 * Keeps a link up. It dials within a deadline, watches the heartbeat, dials again when either fails, and closes the socket
 * gently when you unsubscribe. It handles sockets and frames, not messages.
 *
 * @example
 * link$({ url: 'ws://localhost:8000/ws/game/1/' }).subscribe((event) => console.log(event.kind));
 */
export function link$<I extends MessageMap, O extends MessageMap>(
  protocol: Pick<Protocol<I, O>, 'url' | 'headers' | 'origin' | 'subprotocols' | 'tls' | 'probe' | 'hints'>,
  options: ConnectOptions = {},
  { end$ = NEVER, urgent$ }: LinkSignals = {},
): Observable<LinkEvent> {
  checkOptions(options);
  const { dial = webSocket$, clock, dialTimeoutMs = 5000, closeMs, stableMs, maxPayload, perMessageDeflate } = options;
  const request$ = dialRequest$(protocol, { maxPayload, perMessageDeflate, timeoutMs: dialTimeoutMs }, clock);
  return defer(() => {
    const known = typeof protocol.url === 'string' ? protocol.url : undefined;
    let dialled = known;
    const url = () => {
      const latest = dialled;
      dialled = known;
      return latest;
    };
    return dialInTime$(request$.pipe(tap((request) => (dialled = request.url))), dial, dialTimeoutMs).pipe(
      // webSocket$ keeps the rules of a dial.
      options.dial ? guardDial() : identity,
      withHints(protocol.hints),
      heartbeat({ probe: protocol.probe, ...options.heartbeat, clock }),
      endWhen(end$),
      closeGently({ closeMs }),
      reconnect({ clock, stableMs, urgent$, url, delayMs: backoff(options.backoff) }),
    );
  });
}

/** Errors, and so ends the link, when its user reports that it is dead. */
function endWhen<T>(end$: Observable<LinkEnd>): MonoTypeOperatorFunction<T> {
  return (source) =>
    new Observable((subscriber) => {
      const error = (error: unknown) => subscriber.error(error);
      subscriber.add(end$.subscribe({ next: (end) => error(new LinkError(end)), error }));
      source.subscribe(subscriber);
    });
}

/** Adds the protocol's advice for the HTTP status to the error of a refused dial. */
export function withHints<T>(hints: Readonly<Record<number, string>> = {}): MonoTypeOperatorFunction<T> {
  return catchError((error: unknown) => {
    const end = linkEndOf(error);
    return throwError(() =>
      end.kind === 'refused' ? new LinkError({ ...end, hint: hints[end.status] }) : (error as Error),
    );
  });
}
