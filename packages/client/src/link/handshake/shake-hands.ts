import {
  catchError,
  concat,
  defer,
  ignoreElements,
  mergeMap,
  of,
  tap,
  throwError,
  type MonoTypeOperatorFunction,
  type Observable,
} from 'rxjs';
import type { Handshake } from '../../protocol/handshake.ts';
import { errorText } from '../../text/text-of.ts';
import type { DialStep } from '../dial/dial.ts';
import type { SocketEvent } from '../dial/socket.ts';
import type { LinkEnd } from '../end/link-end.ts';
import { LinkError, linkEndOf } from '../end/link-error.ts';
import { receivedMessages$, writeMessage } from './read-messages.ts';

type Opened = Extract<SocketEvent, { readonly kind: 'opened' }>;

/**
 * Logs in on each socket before it passes `opened` on. A login that fails is an error, and so is a socket that the server closes
 * during the login with a code of its own.
 */
export function shakeHands(
  handshake: Handshake,
  onStep: (step: DialStep) => void = () => undefined,
): MonoTypeOperatorFunction<SocketEvent> {
  return (source) =>
    defer(() => {
      let loggedIn = false;
      const login$ = (event: Opened): Observable<SocketEvent> => {
        const { socket, url } = event;
        let details: unknown;
        onStep({ waitingFor: 'login', address: url });
        const written$ = defer(() =>
          handshake(receivedMessages$(socket), { url, learn: (learned) => (details = learned) }),
        ).pipe(
          tap((message) => writeMessage(message, socket)),
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
        mergeMap((event) => (event.kind === 'opened' ? login$(event) : of(event))),
        catchError((error: unknown) => throwError(() => (loggedIn ? error : closedInLogin(error)) as Error)),
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

function closedInLogin(error: unknown): unknown {
  const end = linkEndOf(error);
  if (end.kind !== 'closed' || !isRefusal(end)) return error;
  return new LinkError({ kind: 'rejected', reason: end.reason, code: end.code });
}
