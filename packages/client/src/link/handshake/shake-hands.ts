import { Observable, defer, mergeMap, type MonoTypeOperatorFunction } from 'rxjs';
import type { Handshake } from '../../protocol/handshake.ts';
import { errorText } from '../../text/text-of.ts';
import type { DialStep } from '../dial/dial.ts';
import type { SocketEvent } from '../dial/socket.ts';
import type { LinkEnd } from '../end/link-end.ts';
import { LinkError, linkEndOf } from '../end/link-error.ts';
import { readMessages, writeMessage } from './read-messages.ts';

/**
 * Logs in on each socket before it passes `opened` on. A login that fails is an error, and so is a socket that the server closes
 * during the login with a code of its own.
 */
export function shakeHands(
  handshake: Handshake,
  onStep: (step: DialStep) => void = () => undefined,
): MonoTypeOperatorFunction<SocketEvent> {
  return (source) =>
    new Observable((subscriber) => {
      let loggedIn = false;
      const fail = (error: unknown) => subscriber.error(error);
      const login = (event: Extract<SocketEvent, { readonly kind: 'opened' }>) => {
        const { socket, url } = event;
        let details: unknown;
        onStep({ waitingFor: 'login', address: url });
        const message$ = socket.frame$.pipe(mergeMap((data) => readMessages(data, socket)));
        const answer$ = defer(() => handshake(message$, { url, learn: (learned) => (details = learned) }));
        subscriber.add(
          answer$.subscribe({
            next: (message) => writeMessage(message, socket),
            error: (error: unknown) => fail(rejection(error)),
            complete: () => {
              loggedIn = true;
              subscriber.next(details === undefined ? event : { ...event, details });
            },
          }),
        );
      };
      subscriber.add(
        source.subscribe({
          next: (event) => (event.kind === 'opened' ? login(event) : subscriber.next(event)),
          error: (error: unknown) => fail(loggedIn ? error : closedInLogin(error)),
          complete: () => subscriber.complete(),
        }),
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
