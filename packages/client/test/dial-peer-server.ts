import { once } from 'node:events';
import { createServer as createPlainServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { freePort } from '@hardware-ws/counterparts';
import { ReplaySubject, Subject, fromEvent, map } from 'rxjs';
import { WebSocketServer } from 'ws';
import type { DialPeer, PeerSocket } from '../src/testing/dial-rules/dial-peer.ts';
import type { Certificate } from './tls/certificates.ts';

/** A server on loopback for the rules of a dial. */
export interface DialPeerServer extends Pick<DialPeer, 'accepting' | 'refusing' | 'silent' | 'accepted$'> {
  close(): void;
}

/** Starts the server, with TLS if there is a certificate. */
export async function dialPeerServer(certificate?: Certificate): Promise<DialPeerServer> {
  const scheme = certificate ? 'wss' : 'ws';
  const server = certificate ? createTlsServer(certificate) : createPlainServer();
  const accepted$ = new Subject<PeerSocket>();
  const connections = new Set<Socket>();
  server.on('connection', (connection: Socket) => {
    connections.add(connection);
    connection.on('close', () => connections.delete(connection)).on('error', () => undefined);
  });
  new WebSocketServer({ server }).on('connection', (socket, { socket: { remotePort } }) => {
    const ended$ = new ReplaySubject<{ code: number }>(1);
    socket.on('close', (code) => ended$.next({ code })).on('error', () => undefined);
    accepted$.next({
      received$: fromEvent(socket, 'message').pipe(map((event) => (event as { data: string }).data)),
      ended$,
      send: (text) => socket.send(text),
      close: (code, reason) => socket.close(code, reason),
      // With TLS, only the connection below it can be reset.
      reset: () => [...connections].find((connection) => connection.remotePort === remotePort)?.resetAndDestroy(),
    });
  });
  const silent = createServer((connection) => void connection.on('error', () => undefined));
  const [accepting, unanswered, refusing] = await Promise.all([listening(server), listening(silent), freePort()]);
  const at = (port: number) => ({
    url: `${scheme}://127.0.0.1:${port}/`,
    tls: certificate && { ca: certificate.cert },
  });
  return {
    accepting: at(accepting),
    silent: at(unanswered),
    refusing: at(refusing),
    accepted$,
    close() {
      server.close();
      silent.close();
    },
  };
}

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
