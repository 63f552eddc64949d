import {
  EMPTY,
  NEVER,
  catchError,
  concat,
  defer,
  ignoreElements,
  merge,
  mergeMap,
  of,
  tap,
  throwError,
  type MonoTypeOperatorFunction,
  type Observable,
} from 'rxjs';
import type { Handshake, HandshakeContext } from '../../protocol/handshake.ts';
import type { Message } from '../../protocol/message.ts';
import { errorText } from '../../text/text-of.ts';
import type { DialStep } from '../dial/dial.ts';
import type { SocketEvent } from '../dial/socket.ts';
import type { LinkEnd } from '../end/link-end.ts';
import { LinkError, linkEndOf } from '../end/link-error.ts';
import { attemptIn, checkedMessage, startedHandshake } from './guarded-handshake.ts';
import { receivedMessages$, writeMessage } from './read-messages.ts';
import { withoutSent } from './without-sent.ts';

type Opened = Extract<SocketEvent, { readonly kind: 'opened' }>;

interface ShakeHandsOptions {
  /** Called when the login begins. @default nothing is called */
  readonly onStep?: ((step: DialStep) => void) | undefined;
  /** Returns why the last link ended. @default nothing has ended */
  readonly last?: (() => LinkEnd | undefined) | undefined;
}

/**
 * Logs in on each socket before it passes `opened` on. A login that fails is an error, and so is a socket that the server closes
 * during the login with a code of its own. No error quotes what the login has sent.
 */
export function shakeHands(
  handshake: Handshake,
  { onStep = () => undefined, last = () => undefined }: ShakeHandsOptions = {},
): MonoTypeOperatorFunction<SocketEvent> {
  return (source) =>
    defer(() => {
      const sent: Message[] = [];
      let loggedIn = false;
      const login$ = (event: Opened): Observable<SocketEvent> => {
        const { socket, url } = event;
        let details: unknown;
        onStep({ waitingFor: 'login', address: url });
        const onInvalid = (problem: string) => onStep({ waitingFor: 'login', address: url, problem });
        // They do not complete with the socket: a login would take that for its success. The dial says how the socket ended.
        const message$ = merge(receivedMessages$(socket, onInvalid), NEVER);
        const context: HandshakeContext = { url, learn: (learned) => (details = learned), last: last() };
        const written$ = defer(() => startedHandshake(handshake, message$, context)).pipe(
          tap((given) => {
            const message = attemptIn('handshake', () => checkedMessage(given));
            sent.push(message);
            attemptIn('framing.serialize', () => writeMessage(message, socket));
          }),
          ignoreElements(),
          catchError((error: unknown) => throwError(() => rejection(error))),
        );
        const opened$ = defer(() => {
          loggedIn = true;
          return of(details === undefined ? event : { ...event, details });
        });
        return concat(written$, opened$);
      };
      return source.pipe(
        mergeMap((event) => {
          if (event.kind === 'opened') return login$(event);
          // Until the login has ended, nothing shows that the link works.
          return loggedIn ? of(event) : EMPTY;
        }),
        catchError((error: unknown) => throwError(() => (loggedIn ? error : endOfLogin(error, sent)) as Error)),
      );
    });
}

function rejection(error: unknown): LinkError {
  return error instanceof LinkError ? error : new LinkError({ kind: 'rejected', reason: errorText(error) });
}

/** The codes by which a server says that it does not want this client. The others say that something went wrong. */
function isRefusal({ code }: Extract<LinkEnd, { readonly kind: 'closed' }>): boolean {
  return code === 1008 || code >= 3000;
}

/** Why the login ended, without what it has sent. */
function endOfLogin(error: unknown, sent: readonly Message[]): unknown {
  const end = linkEndOf(error);
  if (end.kind === 'closed' && isRefusal(end))
    return new LinkError({ kind: 'rejected', reason: withoutSent(end.reason, sent), code: end.code });
  if (end.kind === 'closed' || end.kind === 'rejected')
    return new LinkError({ ...end, reason: withoutSent(end.reason, sent) });
  return error;
}
