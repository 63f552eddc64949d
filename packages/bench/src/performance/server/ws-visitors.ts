import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { Visitor } from './visitor.ts';

/** Called for each connection, with the query of its URL. */
export type Welcome = (visitor: Visitor, query: string) => void;

/** Starts a plain WebSocket server. */
export async function wsVisitors(welcome: Welcome): Promise<{ readonly origin: string; close(): void }> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
  server.on('connection', (socket, request) => {
    socket.on('error', () => undefined);
    const visitor: Visitor = {
      wire: 'plain',
      tcp: request.socket,
      onMessage: (act) => void socket.on('message', act),
      echo: (behind = 0) => {
        const texts: string[] = [];
        socket.on('message', (data: Buffer) => {
          if (texts.push(data.toString()) > behind) socket.send(texts.shift() ?? '');
        });
      },
      leave: (cleanly) => (cleanly ? socket.close(1000) : socket.terminate()),
    };
    welcome(visitor, (request.url ?? '').slice(2));
  });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `ws://127.0.0.1:${port}`,
    close() {
      server.clients.forEach((socket) => socket.terminate());
      server.close();
    },
  };
}
