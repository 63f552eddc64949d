import { once } from 'node:events';
import { createServer as createPlainServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { freePort } from '@hardware-ws/counterparts';
import { ReplaySubject, Subject, map, type Observable } from 'rxjs';
import { pollHandler } from '../src/polling/poll-handler.ts';
import type { PollSession } from '../src/polling/poll-session.ts';

/** The server's end of a session, for the rules of a dial. */
interface PollPeer {
  readonly received$: Observable<string>;
  readonly ended$: Observable<{ readonly code: number }>;
  readonly send: (text: string) => void;
  readonly close: (code: number, reason: string) => void;
  readonly reset: () => void;
}

/** A server on loopback that speaks the HTTP fallback, and two ports that do not answer. Each is a URL. */
export interface PollPeerServer {
  readonly accepting: string;
  readonly silent: string;
  readonly refusing: string;
  readonly accepted$: Observable<PollPeer>;
  readonly close: () => void;
}

export interface PollPeerOptions {
  /** With TLS. @default without */
  readonly certificate?: { readonly cert: string; readonly key: string } | undefined;
  /** How long a session outlives its last request, in ms. @default 200, so that its end shows soon */
  readonly expiryMs?: number;
}

/** Starts the server. */
export async function pollPeerServer({ certificate, expiryMs = 200 }: PollPeerOptions = {}): Promise<PollPeerServer> {
  const accepted$ = new Subject<PollPeer>();
  const connections = new Set<Socket>();
  const { handle, end } = pollHandler({ waitMs: 1000, expiryMs });
  const accept = (session: PollSession) => accepted$.next(peerOf(session));
  const server = certificate ? createTlsServer(certificate) : createPlainServer();
  server.on('request', (request, response) => handle(request, response, accept));
  server.on('connection', (connection: Socket) => {
    connections.add(connection);
    connection.on('close', () => connections.delete(connection)).on('error', () => undefined);
  });
  const silent = createServer((connection) => void connection.on('error', () => undefined));
  const scheme = certificate ? 'wss' : 'ws';
  const at = (port: number) => `${scheme}://127.0.0.1:${String(port)}/`;
  return {
    accepting: at(await listening(server)),
    silent: at(await listening(silent)),
    refusing: at(await freePort()),
    accepted$,
    close() {
      end();
      server.close();
      silent.close();
      connections.forEach((connection) => connection.destroy());
    },
  };
}

function peerOf({ message$, closed$, send, close, terminate }: PollSession): PollPeer {
  const received$ = new ReplaySubject<string>();
  message$.pipe(map(String)).subscribe(received$);
  const ended$ = new ReplaySubject<{ code: number }>(1);
  closed$.pipe(map((code) => ({ code }))).subscribe(ended$);
  return { received$, ended$, send, close, reset: terminate };
}

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
