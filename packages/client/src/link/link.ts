import { catchError, defer, identity, type MonoTypeOperatorFunction, NEVER, Observable, tap, throwError } from 'rxjs';
import { backoff } from './backoff.ts';
import { checkOptions, type ConnectOptions } from '../options/connect-options.ts';
import { closeGently } from './close-gently.ts';
import type { Dial } from './dial/dial.ts';
import { dialInTime$ } from './dial/dial-in-time.ts';
import { dialRequest$ } from './dial/dial-request.ts';
import { guardDial } from './dial/guard-dial.ts';
import { framed } from './handshake/framed.ts';
import { shakeHands } from './handshake/shake-hands.ts';
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

/** What a link needs to know of a protocol. */
export type LinkProtocol<I extends MessageMap, O extends MessageMap> = Pick<
  Protocol<I, O>,
  'url' | 'headers' | 'origin' | 'subprotocols' | 'tls' | 'probe' | 'hints' | 'framing' | 'handshake' | 'again'
>;

/**
 * Keeps a link up. It dials within a deadline, watches the heartbeat, dials again when either fails, and closes the socket
 * gently when you unsubscribe. It handles sockets and frames, not messages.
 *
 * @example
 * link$({ url: 'ws://localhost:8000/ws/game/1/' }).subscribe((event) => console.log(event.kind));
 */
export function link$<I extends MessageMap, O extends MessageMap>(
  protocol: LinkProtocol<I, O>,
  options: ConnectOptions = {},
  { end$ = NEVER, urgent$ }: LinkSignals = {},
): Observable<LinkEvent> {
  checkOptions(options);
  const { clock, dialTimeoutMs = 5000, closeMs, stableMs, maxPayload, perMessageDeflate } = options;
  return defer(() => {
    const known = typeof protocol.url === 'string' ? protocol.url : undefined;
    let dialled = known;
    let last: LinkEnd | undefined;
    const limits = { maxPayload, perMessageDeflate, timeoutMs: dialTimeoutMs };
    const request$ = dialRequest$(protocol, { ...limits, last: () => last }, clock);
    const url = () => {
      const latest = dialled;
      dialled = known;
      return latest;
    };
    const dial = dialOf(protocol, options.dial);
    return dialInTime$(request$.pipe(tap((request) => (dialled = request.url))), dial, dialTimeoutMs).pipe(
      withHints(protocol.hints),
      heartbeat({ probe: protocol.probe, ...options.heartbeat, clock }),
      endWhen(end$),
      closeGently({ closeMs }),
      tap({ error: (error: unknown) => (last = linkEndOf(error)) }),
      reconnect({ clock, stableMs, urgent$, url, delayMs: backoff(options.backoff, protocol.again) }),
    );
  });
}

/** Opens a socket as the protocol asks: with its framing, and open only after its login. */
function dialOf<I extends MessageMap, O extends MessageMap>(
  { framing, handshake }: LinkProtocol<I, O>,
  given: Dial | undefined,
): Dial {
  return (request) =>
    (given ?? webSocket$)(request).pipe(
      // webSocket$ keeps the rules of a dial.
      given ? guardDial() : identity,
      framing ? framed(framing) : identity,
      handshake ? shakeHands(handshake, request.onStep) : identity,
    );
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

/** Adds the protocol's advice for the HTTP status or the close code to an error. */
export function withHints<T>(hints: Readonly<Record<number, string>> = {}): MonoTypeOperatorFunction<T> {
  return catchError((error: unknown) => {
    const end = linkEndOf(error);
    const code = end.kind === 'refused' ? end.status : 'code' in end ? end.code : undefined;
    const hint = code === undefined ? undefined : hints[code];
    return throwError(() => (hint === undefined ? (error as Error) : new LinkError({ ...end, hint } as LinkEnd)));
  });
}
