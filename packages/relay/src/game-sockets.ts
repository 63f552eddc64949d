import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { catchError, noop, Observable, throwError } from 'rxjs';
import { WebSocketServer } from 'ws';
import type { GameSocket } from './game-socket.ts';
import { listenError } from './listen-error.ts';
import { parseGameAddress } from './parse-game-address.ts';
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
