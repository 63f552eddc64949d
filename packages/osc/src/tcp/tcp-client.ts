import { connect } from 'node:net';
import {
  defer,
  finalize,
  fromEvent,
  merge,
  NEVER,
  type Observable,
  switchMap,
  takeUntil,
  throwError,
  timeout,
} from 'rxjs';
import { checkNumber, notify } from '@hardware-ws/rules/endpoint';
import { checkPort } from '../network/check-port.ts';
import type { OscEndpoint } from '../message/osc-endpoint.ts';
import type { OscPacket } from '../message/osc-packet.ts';
import type { ConnectionOptions } from './connection-options.ts';
import { conversation$ } from './conversation.ts';
import { closeConnection } from './close-connection.ts';
import { socketEnd$ } from './socket-end.ts';
import { tcpError } from './tcp-error.ts';
import { longestTimerMs } from '../network/longest-timer-ms.ts';
import type { TcpEvent } from './tcp-event.ts';

/** Options of `tcpClient$`. */
export interface TcpClientOptions extends ConnectionOptions {
  /** The name or the IP address of the server. */
  readonly host: string;
  readonly port: number;
  /**
   * What to send. The stream is subscribed to while the connection is open. Its error ends the connection.
   *
   * @default nothing
   */
  readonly output$?: Observable<OscPacket>;
  /**
   * How long opening the connection may take, in ms, from 1 to 2147483647.
   *
   * @default 5000
   */
  readonly connectMs?: number;
  /**
   * Called when the connection is open, with the address and port of this end.
   *
   * @default does nothing
   */
  readonly onOpen?: (local: OscEndpoint) => void;
}

/**
 * Opens one OSC connection over TCP. Unsubscribing sends the remaining packets and closes the connection. The stream errors
 * if the connection cannot be opened or is lost. To reconnect, subscribe again: `reconnect()` of `@hardware-ws/client/parts`
 * does so, with backoff.
 *
 * ```
 * connection   ----o--m----m--#     opened, two messages, lost
 * output       ----o--m----m--#
 * ```
 *
 * @example
 * const qlab$ = tcpClient$({ host: '192.168.1.100', port: 53000, framing: slip, output$: cues$ }).pipe(reconnect());
 */
export function tcpClient$(options: TcpClientOptions): Observable<TcpEvent> {
  const { host, port, output$ = NEVER, connectMs = 5000, onOpen } = options;
  const peer = { host, port };
  checkPort('tcpClient$', port, 1);
  checkNumber('tcpClient$: connectMs', connectMs, 1, longestTimerMs);
  return defer(() => {
    const socket = connect({ host, port, noDelay: true, keepAlive: true, keepAliveInitialDelay: 10_000 });
    // An error event without a listener ends the process, and one may come while the connection is closing.
    socket.on('error', () => undefined);
    const late$ = defer(() =>
      throwError(() => tcpError(peer, new Error(`it did not answer in ${String(connectMs)} ms`))),
    );
    const opened$ = fromEvent(socket, 'connect').pipe(timeout({ first: connectMs, with: () => late$ }));
    return merge(
      socketEnd$(socket, peer).pipe(takeUntil(fromEvent(socket, 'connect'))),
      opened$.pipe(
        switchMap(() => {
          notify(onOpen, { host: socket.localAddress ?? '', port: socket.localPort ?? 0 });
          return conversation$(socket, peer, output$, options);
        }),
      ),
    ).pipe(
      finalize(() => {
        closeConnection(socket);
      }),
    );
  });
}
