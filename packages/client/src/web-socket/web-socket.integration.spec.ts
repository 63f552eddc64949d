import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { ReplaySubject, Subject, fromEvent, map } from 'rxjs';
import { WebSocketServer } from 'ws';
import type { PeerSocket } from '../testing/dial-peer.ts';
import { dialRules } from '../testing/dial-rules.ts';
import { webSocket$ } from './web-socket.ts';

describe('webSocket$', () => {
  let server: WebSocketServer;
  let refusing: string;
  const accepted$ = new Subject<PeerSocket>();

  beforeAll(async () => {
    server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await once(server, 'listening');
    server.on('connection', (socket, request) => {
      const ended$ = new ReplaySubject<{ code: number }>(1);
      socket.on('close', (code) => ended$.next({ code }));
      accepted$.next({
        received$: fromEvent(socket, 'message').pipe(map((event) => (event as { data: string }).data)),
        ended$,
        send: (text) => socket.send(text),
        close: (code, reason) => socket.close(code, reason),
        reset: () => request.socket.resetAndDestroy(),
      });
    });
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    refusing = urlOf(closed.address() as AddressInfo);
    closed.close();
  });
  afterAll(() => server.close());

  it.each(dialRules)('$rule', ({ check }) =>
    check({
      dial: webSocket$,
      accepting: { url: urlOf(server.address() as AddressInfo) },
      refusing: { url: refusing },
      accepted$,
    }),
  );
});

function urlOf({ port }: AddressInfo): string {
  return `ws://127.0.0.1:${port}/`;
}
