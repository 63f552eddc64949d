import { defer, forkJoin, from, of, type Observable } from 'rxjs';
import type { DialRequest } from './dial.ts';
import { isPromiseLike } from '../is-promise-like.ts';
import type { MessageMap } from '../message-map.ts';
import type { PerDial, Protocol } from '../protocol.ts';

/** Where to dial next: asks the protocol's functions anew on every subscription. */
export function dialRequest$<I extends MessageMap, O extends MessageMap>(
  protocol: Pick<Protocol<I, O>, 'url' | 'headers' | 'origin' | 'subprotocols'>,
): Observable<DialRequest> {
  const { url, headers, origin, subprotocols } = protocol;
  return forkJoin({
    url: valueOf$(url),
    headers: valueOf$(headers),
    origin: valueOf$(origin),
    subprotocols: valueOf$(subprotocols),
  });
}

function valueOf$<T>(value: PerDial<T>): Observable<T> {
  return defer(() => {
    const now = typeof value === 'function' ? (value as () => T | Promise<T>)() : value;
    return isPromiseLike(now) ? from(now) : of(now);
  });
}
