import type { Socket } from 'node:net';
import {
  catchError,
  concat,
  fromEvent,
  ignoreElements,
  map,
  merge,
  mergeMap,
  NEVER,
  type Observable,
  of,
  tap,
  throwError,
} from 'rxjs';
import type { OscEndpoint } from '../message/osc-endpoint.ts';
import type { OscPacket } from '../message/osc-packet.ts';
import { receivePacket } from '../network/receive-packet.ts';
import { standardCodec } from '../codec/standard-codec.ts';
import { notify } from '@hardware-ws/rules/endpoint';
import { sendFault } from '../network/send-fault.ts';
import type { ConnectionOptions } from './connection-options.ts';
import { socketEnd$ } from './socket-end.ts';
import { tcpError } from './tcp-error.ts';
import type { TcpEvent } from './tcp-event.ts';

const mostHeld = 2 ** 20; // bytes that the other end has not read yet

/** Emits the events of an open socket, and errors when the socket ends. Sends the packets of `output$`. */
export function conversation$(
  socket: Socket,
  peer: OscEndpoint,
  output$: Observable<OscPacket>,
  { framing, codec = standardCodec, onFault }: ConnectionOptions,
): Observable<TcpEvent> {
  const send = (message: OscPacket): void => {
    try {
      if (socket.writableLength > mostHeld) throw new Error('it does not read what was sent before');
      socket.write(framing.frame(codec.encode(message)));
    } catch (cause) {
      notify(onFault, sendFault({ destination: peer, message }, cause));
    }
  };
  const messages$ = (fromEvent(socket, 'data') as Observable<Uint8Array>).pipe(
    framing.packets(),
    catchError((cause: unknown) => throwError(() => tcpError(peer, cause))),
    mergeMap((bytes) => receivePacket(bytes, peer, codec, onFault)),
    map((message) => ({ kind: 'message' as const, message })),
  );
  const ended$ = socketEnd$(socket, peer);
  const sent$ = concat(output$, NEVER).pipe(tap(send), ignoreElements());
  return concat(of({ kind: 'open' as const, peer }), merge(ended$, messages$, sent$));
}
