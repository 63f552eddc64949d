import type { FramedMessage, Handshake, Message } from '@hardware-ws/client';
import { EMPTY, defer, from, map, mergeMap, of, takeWhile, type Observable } from 'rxjs';

/**
 * An access token, or a function that returns one and is called at each login.
 *
 * @example
 * const token: Token = () => Promise.resolve('eyJ0…');
 */
export type Token = string | (() => string | Promise<string>);

/**
 * The login of Home Assistant. It answers `auth_required` with the token. The version of Home Assistant becomes the `details` of
 * the status `open`.
 *
 * ```
 * messages: --r---o     r auth_required, o auth_ok
 * written:  --a----
 * open:     ------o
 * ```
 */
export function authenticate(token: Token): Handshake {
  return (message$, { learn }) =>
    message$.pipe(
      takeWhile((message) => {
        if (message.type === 'auth_ok') learn({ version: message['ha_version'] });
        return message.type !== 'auth_ok';
      }),
      mergeMap((message): Observable<Message> => {
        if (message.type === 'auth_invalid') throw new Error(reasonIn(message));
        return message.type === 'auth_required' ? auth$(token) : EMPTY;
      }),
    );
}

function auth$(token: Token): Observable<Message> {
  const token$ = defer(() => {
    const given = typeof token === 'function' ? token() : token;
    return typeof given === 'string' ? of(given) : from(given);
  });
  return token$.pipe(map((secret) => ({ type: 'auth', access_token: checkedToken(secret) })));
}

/**
 * Returns a token. Throws a `TypeError` that does not show it if it cannot be one, for example because it was read with its line
 * break. Home Assistant would count it as a wrong login.
 */
export function checkedToken(token: unknown): string {
  if (typeof token === 'string' && /^\S+$/.test(token)) return token;
  const got = typeof token !== 'string' ? typeof token : token === '' ? 'an empty text' : 'a text with white space';
  throw new TypeError(`token: expected an access token of Home Assistant, got ${got}`);
}

function reasonIn({ message }: FramedMessage): string {
  return typeof message === 'string' ? message : 'the access token is not valid';
}
