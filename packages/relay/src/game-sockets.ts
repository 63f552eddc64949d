import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { catchError, noop, Observable, throwError } from 'rxjs';
import { WebSocketServer } from 'ws';
import { type GameAddress, parseGameAddress } from './game-address.ts';
import { pollHandler } from './polling/poll-handler.ts';
import type { PollTimes } from './polling/poll-session.ts';
import type { RelayEvent } from './relay-event.ts';
import { relaySocket, type RelaySocket } from './relay-socket.ts';

type GameSocketEvent = GameSocket | Extract<RelayEvent, { kind: 'listening' | 'refused' }>;

/**
 * Listens while subscribed and emits each WebSocket that opens on a game's path, and each session of its HTTP fallback. Unsubscribing resets all of them.
 *
 * @example
 * gameSockets$('127.0.0.1', 0, { waitMs: 20_000, expiryMs: 10_000 }).subscribe((event) => console.log(event.kind));
 */
export function gameSockets$(host: string, port: number, times: PollTimes): Observable<GameSocketEvent> {
  return new Observable<GameSocketEvent>((subscriber) => {
    const connections = new Set<Socket>();
    const webSockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
    const polling = pollHandler(times);
    const open = (socket: RelaySocket, address: GameAddress) => subscriber.next({ kind: 'opened', socket, address });
    const server = createServer((request, response) => {
      const path = pollPath(request);
      if (path === undefined) {
        response.writeHead(404).end('This server only accepts WebSocket connections and their HTTP fallback.\n');
        return;
      }
      const address = parseGameAddress(path);
      polling.handle(request, response, address ? (socket) => open(socket, address) : 500);
      if (!address) subscriber.next({ kind: 'refused', path });
    });

    // Longer than the time from one ping of a client to the next.
    server.keepAliveTimeout = 30_000;
    server.on('connection', (connection) => {
      connections.add(connection);
      // ws removes its own listener, and an error of a socket without any would end the process.
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
        // A malformed frame: ws reports it and then closes the socket.
        socket.on('error', noop);
        open(relaySocket(socket), address);
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
      polling.end();
      // Reset before close(), which would end idle connections gracefully.
      connections.forEach((connection) => connection.resetAndDestroy());
      server.close();
    };
  }).pipe(catchError((cause: unknown) => throwError(() => listenError(host, port, cause as NodeJS.ErrnoException))));
}

/**
 * A link that has just opened, and the address that its URL holds.
 *
 * @example
 * const greet = ({ socket }: GameSocket) => socket.send('hello');
 */
export interface GameSocket {
  readonly kind: 'opened';
  readonly socket: RelaySocket;
  readonly address: GameAddress;
}

/** The path of the WebSocket that a request of the HTTP fallback stands for. */
function pollPath({ method, url = '/' }: IncomingMessage): string | undefined {
  const [path = '', ...query] = url.split('?');
  const isPoll = method === 'POST' && path.endsWith('/poll');
  return isPoll ? [path.replace(/poll$/, ''), ...query].join('?') : undefined;
}

const remedies: Readonly<Record<string, string>> = {
  EADDRINUSE: 'the port is in use. Stop the program that uses it, or choose another port (0 for any free one)',
  EACCES: 'this user may not use the port. Choose one above 1023',
  ERR_SOCKET_BAD_PORT: 'the port does not exist. Choose one from 0 (any free one) to 65535',
  EADDRNOTAVAIL: 'this machine does not have the address. Choose 127.0.0.1, or 0.0.0.0 for all addresses',
  ENOTFOUND: 'the host name is unknown. Choose 127.0.0.1, or 0.0.0.0 for all addresses',
};

/** Makes an Error that says where the relay cannot listen, why, and what to do. */
function listenError(host: string, port: number, cause: NodeJS.ErrnoException): Error {
  const remedy = remedies[cause.code ?? ''] ?? `${cause.message}. Choose another host or port`;
  return new Error(`The relay cannot listen on ${host}:${String(port)}: ${remedy}.`, { cause });
}
