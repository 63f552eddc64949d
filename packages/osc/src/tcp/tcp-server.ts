import type { Socket } from 'node:net';
import {
  catchError,
  connect,
  filter,
  finalize,
  ignoreElements,
  map,
  merge,
  mergeMap,
  NEVER,
  type Observable,
  of,
} from 'rxjs';
import { checkNumber } from '@hardware-ws/rules/endpoint';
import { checkPort } from '../network/check-port.ts';
import { isMulticast } from '../message/is-multicast.ts';
import type { OscDatagram } from '../message/osc-datagram.ts';
import type { OscEndpoint } from '../message/osc-endpoint.ts';
import type { OscPacket } from '../message/osc-packet.ts';
import { reasonOf } from '../network/reason-of.ts';
import { clients$ } from './clients.ts';
import type { ConnectionOptions } from './connection-options.ts';
import { conversation$ } from './conversation.ts';
import { closeConnection } from './close-connection.ts';
import type { TcpServerEvent } from './tcp-server-event.ts';

type Output = OscPacket | OscDatagram<OscPacket>;

/** Options of `tcpServer$`. */
export interface TcpServerOptions extends ConnectionOptions {
  /** The TCP port to listen on; 0 lets the system choose one, which `onListening` then reports. */
  readonly port: number;
  /**
   * The address to listen on. `::` listens on all of this machine's IPv4 and IPv6 addresses.
   *
   * @default '0.0.0.0', all of this machine's IPv4 addresses
   */
  readonly host?: string;
  /**
   * What to send. A packet goes to every client; a datagram goes to the client that is its destination, if it is connected.
   * An error of this stream ends the server.
   *
   * @default nothing
   */
  readonly output$?: Observable<OscPacket | OscDatagram<OscPacket>>;
  /**
   * How many clients may be connected at a time, from 1 to 65535. Further connections are refused.
   *
   * @default 64
   */
  readonly maxClients?: number;
  /**
   * Called when the port is open, with the local address and port.
   *
   * @default does nothing
   */
  readonly onListening?: (endpoint: OscEndpoint) => void;
}

/**
 * Receives OSC over TCP from all clients of a port. Subscribing opens the port; unsubscribing closes it and disconnects the
 * clients. The stream never completes, and errors only if the port cannot be opened or `output$` errors. The end of a
 * connection is an event.
 *
 * ```
 * clients    --o--m----p---m--x-->     a client connects and sends m, another connects, the first sends m and disconnects
 * output     --o--m----o---m--c-->
 * ```
 *
 * @example
 * tcpServer$({ port: 3032, framing: sizePrefixed }).subscribe((event) => console.log(event.kind));
 */
export function tcpServer$(options: TcpServerOptions): Observable<TcpServerEvent> {
  checkPort('tcpServer$', options.port, 0);
  if (isMulticast(options.host ?? '')) {
    throw new RangeError(
      `tcpServer$: ${String(options.host)} is a multicast group, which works over UDP only; give an address of this machine.`,
    );
  }
  checkNumber('tcpServer$: maxClients', options.maxClients ?? 64, 1, 65535);
  const talk$ = (socket: Socket, output$: Observable<Output>): Observable<TcpServerEvent> => {
    const peer = { host: socket.remoteAddress ?? '', port: socket.remotePort ?? 0 };
    const isMeant = ({ host, port }: OscEndpoint) => host === peer.host && port === peer.port;
    const packet$ = output$.pipe(
      filter((output) => !('destination' in output) || isMeant(output.destination)),
      map((output) => ('destination' in output ? output.message : output)),
    );
    return conversation$(socket, peer, packet$, options).pipe(
      catchError((cause: unknown) => of({ kind: 'closed' as const, peer, reason: `${reasonOf(cause)}.` })),
      finalize(() => {
        closeConnection(socket);
      }),
    );
  };
  return (options.output$ ?? NEVER).pipe(
    connect((output$) =>
      merge(output$.pipe(ignoreElements()), clients$(options).pipe(mergeMap((socket) => talk$(socket, output$)))),
    ),
  );
}
