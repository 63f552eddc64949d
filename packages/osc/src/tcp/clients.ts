import { createServer, type Socket } from 'node:net';
import { Observable } from 'rxjs';
import { bindError } from '../network/bind-error.ts';
import type { OscEndpoint } from '../message/osc-endpoint.ts';
import { notify } from '@hardware-ws/rules/endpoint';

interface Listening {
  readonly port: number;
  readonly host?: string;
  readonly maxClients?: number;
  readonly onListening?: (endpoint: OscEndpoint) => void;
}

/** Emits the sockets of the clients that connect to a TCP port. The port is open while the stream is subscribed to. */
export function clients$({ port, host = '0.0.0.0', maxClients = 64, onListening }: Listening): Observable<Socket> {
  return new Observable((subscriber) => {
    const server = createServer({ noDelay: true, keepAlive: true, keepAliveInitialDelay: 10_000 });
    server.maxConnections = maxClients;
    server.on('error', (cause) => {
      subscriber.error(bindError(cause, 'TCP', { host, port }));
    });
    server.on('listening', () => {
      const opened = server.address();
      if (opened !== null && typeof opened === 'object')
        notify(onListening, { host: opened.address, port: opened.port });
    });
    server.on('connection', (socket) => {
      socket.on('error', () => undefined); // an error event without a listener ends the process
      subscriber.next(socket);
    });
    subscriber.add(() => {
      server.close();
    });
    server.listen({ port, host, exclusive: true });
  });
}
