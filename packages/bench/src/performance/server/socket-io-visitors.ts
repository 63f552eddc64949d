import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import type { Visitor } from './visitor.ts';
import type { Welcome } from './ws-visitors.ts';

/** Starts a socket.io server. */
export async function socketIoVisitors(welcome: Welcome): Promise<{ readonly origin: string; close(): void }> {
  const http = createServer();
  const server = new Server(http);
  server.on('connection', (socket) => {
    const visitor: Visitor = {
      wire: 'socket.io',
      tcp: socket.request.socket,
      onMessage: (act) => void socket.onAny(act),
      echo: () => void socket.onAny((type: string, message: unknown) => socket.emit(type, message)),
      leave: (cleanly) => (cleanly ? socket.conn.close() : socket.request.socket.destroy()),
    };
    welcome(visitor, String(socket.handshake.query['job']));
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => void server.close() };
}
