import { catchError, defer, forkJoin, from, map, of, throwError, type Observable } from 'rxjs';
import type { DialRequest } from './dial.ts';
import { isPromiseLike } from '../is-promise-like.ts';
import type { MessageMap } from '../message-map.ts';
import type { PerDial, Protocol } from '../protocol.ts';

/** Where to dial next: asks the protocol's functions anew on every subscription, and says which one failed. */
export function dialRequest$<I extends MessageMap, O extends MessageMap>(
  protocol: Pick<Protocol<I, O>, 'url' | 'headers' | 'origin' | 'subprotocols' | 'tls'>,
  options: Pick<DialRequest, 'maxPayload' | 'perMessageDeflate'> = {},
): Observable<DialRequest> {
  const { url, headers, origin, subprotocols, tls } = protocol;
  return forkJoin({
    url: valueOf$('url', url),
    headers: valueOf$('headers', headers),
    origin: valueOf$('origin', origin),
    subprotocols: valueOf$('subprotocols', subprotocols),
    tls: valueOf$('tls', tls),
  }).pipe(map((request) => ({ ...request, ...options })));
}

function valueOf$<T>(name: string, value: PerDial<T>): Observable<T> {
  return defer(() => {
    const now = typeof value === 'function' ? (value as () => T | Promise<T>)() : value;
    return isPromiseLike(now) ? from(now) : of(now);
  }).pipe(catchError((cause: unknown) => throwError(() => new Error(`${name}: ${textOf(cause)}`, { cause }))));
}

function textOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
