import type { Socket } from 'node:net';
import { fromEvent, map, merge, mergeMap, type Observable, throwError } from 'rxjs';
import type { OscEndpoint } from '../message/osc-endpoint.ts';
import { tcpError } from './tcp-error.ts';

/** Errors when a socket ends, whatever the cause. */
export function socketEnd$(socket: Socket, peer: OscEndpoint): Observable<never> {
  return merge(fromEvent(socket, 'error'), fromEvent(socket, 'close').pipe(map(() => undefined))).pipe(
    mergeMap((cause) => throwError(() => tcpError(peer, cause))),
  );
}
