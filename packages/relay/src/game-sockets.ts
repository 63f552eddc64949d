import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { catchError, noop, Observable, throwError } from 'rxjs';
import { type WebSocket, WebSocketServer } from 'ws';
import { type GameAddress, parseGameAddress } from './game-address.ts';
import type { RelayEvent } from './relay-event.ts';

type GameSocketEvent = GameSocket | Extract<RelayEvent, { kind: 'listening' | 'refused' }>;

/**
 * Listens while subscribed and emits each WebSocket that opens on a game's path; unsubscribing resets them all.
 *
 * @example
 * gameSockets$('127.0.0.1', 0).subscribe((event) => console.log(event.kind));
 */
export function gameSockets$(host: string, port: number): Observable<GameSocketEvent> {
  return new Observable<GameSocketEvent>((subscriber) => {
    const connections = new Set<Socket>();
    const webSockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
    const server = createServer((_, response) => response.writeHead(404).end('Only WebSockets are served here.\n'));

    server.on('connection', (connection) => {
      connections.add(connection);
      // ws takes its own off, and a socket that errs without any would end the process.
      connection.on('error', noop).on('close', () => connections.delete(connection));
    });
    server.on('upgrade', (request, connection, head) => {
      const path = request.url ?? '/';
      const address = parseGameAddress(path);
      if (address === undefined) {
        connection.end('HTTP/1.1 500 Internal Server Error\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
        subscriber.next({ kind: 'refused', path });
        return;
      }
      webSockets.handleUpgrade(request, connection, head, (socket) => {
        // Malformed frames: ws closes the socket after it has told.
        socket.on('error', noop);
        subscriber.next({ kind: 'opened', socket, address });
      });
    });
    server.on('error', (error) => {
      subscriber.error(error);
    });
    server.listen({ host, port }, () => {
      const { port } = server.address() as AddressInfo;
      subscriber.next({
        kind: 'listening',
        url: `ws://${host.includes(':') ? `[${host}]` : host}:${String(port)}`,
        port,
      });
    });

    return () => {
      // First, since close() ends the idle ones in good order.
      connections.forEach((connection) => connection.resetAndDestroy());
      server.close();
    };
  }).pipe(catchError((cause: unknown) => throwError(() => listenError(host, port, cause as NodeJS.ErrnoException))));
}

/**
 * A WebSocket that has just been opened, and what its URL said.
 *
 * @example
 * const greet = ({ socket }: GameSocket) => socket.send('hello');
 */
export interface GameSocket {
  readonly kind: 'opened';
  readonly socket: WebSocket;
  readonly address: GameAddress;
}

const remedies: Readonly<Record<string, string>> = {
  EADDRINUSE: 'the port is in use: stop the program that has it, or choose another port (0 takes any free one)',
  EACCES: 'this user may not use the port: choose one above 1023',
  ERR_SOCKET_BAD_PORT: 'no such port: choose one from 0 (any free one) to 65535',
  EADDRNOTAVAIL: 'no such address on this machine: choose 127.0.0.1, or 0.0.0.0 for all',
  ENOTFOUND: 'no such host name: choose 127.0.0.1, or 0.0.0.0 for all',
};

/**
 * An Error that says what could not listen, where, and what to do.
 *
 * @example
 * server.on('error', (cause) => console.error(listenError('127.0.0.1', 8000, cause).message));
 */
export function listenError(host: string, port: number, cause: NodeJS.ErrnoException): Error {
  const remedy = remedies[cause.code ?? ''] ?? `${cause.message}: choose another host or port`;
  return new Error(`The relay cannot listen on ${host}:${String(port)}: ${remedy}.`, { cause });
}
