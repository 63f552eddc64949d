import { defer, of, type Observable } from 'rxjs';
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
  return defer(() => {
    const values = [
      valueOf('url', url),
      valueOf('headers', headers),
      valueOf('origin', origin),
      valueOf('subprotocols', subprotocols),
      valueOf('tls', tls),
    ] as const;
    type Values = { -readonly [I in keyof typeof values]: Awaited<(typeof values)[I]> };
    const requestOf = ([url, headers, origin, subprotocols, tls]: Values): DialRequest => ({
      url,
      headers,
      origin,
      subprotocols,
      tls,
      ...options,
    });
    return values.some(isPromiseLike) ? Promise.all(values).then(requestOf) : of(requestOf(values as Values));
  });
}

/** What is given for one of them, now or later; its failure says which one it was. */
function valueOf<T>(name: string, given: PerDial<T>): T | Promise<T> {
  const failed = (cause: unknown): never => {
    throw new Error(`${name}: ${textOf(cause)}`, { cause });
  };
  try {
    const value = typeof given === 'function' ? (given as () => T | Promise<T>)() : given;
    if (!isPromiseLike(value)) return value;
    const later = Promise.resolve(value).catch(failed);
    // Another one may fail before it does.
    later.catch(() => undefined);
    return later;
  } catch (cause) {
    return failed(cause);
  }
}

function textOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
