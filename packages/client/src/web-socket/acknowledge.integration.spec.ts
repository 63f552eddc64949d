import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { filter, map, type Subscription } from 'rxjs';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Socket } from '../link/dial/socket.ts';
import { webSocket$ } from './web-socket.ts';

describe('a WebSocket that acknowledges frames', () => {
  let server: WebSocketServer;
  let dialled: Subscription | undefined;
  beforeEach(async () => {
    server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await once(server, 'listening');
  });
  afterEach(() => {
    dialled?.unsubscribe();
    server.clients.forEach((peer) => peer.terminate());
    server.close();
  });

  /** Sends three frames to a client that does this with each. Returns what the client has sent by the time it answers a ping. */
  const answersTo = async (acknowledge: boolean, act: (socket: Socket) => void) => {
    const accepted = once(server, 'connection') as Promise<[WebSocket]>;
    const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const opened$ = webSocket$({ url, acknowledge }).pipe(
      filter((event) => event.kind === 'opened'),
      map(({ socket }) => socket),
    );
    const hear = (resolve: () => void) => (socket: Socket) => {
      socket.frame$.subscribe(() => act(socket));
      resolve();
    };
    const open = new Promise<void>((resolve) => (dialled = opened$.subscribe(hear(resolve))));
    const [[peer]] = [await accepted, await open];
    const answers: string[] = [];
    peer.on('message', (data: Buffer) => answers.push(data.toString()));
    peer.on('pong', (data) => answers.push(`pong ${data.toString()}`.trim()));
    for (const n of [1, 2, 3]) peer.send(`frame ${n}`);
    peer.ping('last');
    await new Promise<void>((resolve) => peer.on('pong', (data) => data.toString() === 'last' && resolve()));
    return answers;
  };

  it('answers each frame with an empty pong frame, which carries the acknowledgement of TCP', async () => {
    expect(await answersTo(true, () => undefined)).toEqual(['pong', 'pong', 'pong', 'pong last']);
  });

  it('answers no frame with a pong frame if something is written at once', async () => {
    expect(await answersTo(true, (socket) => socket.write('reply'))).toEqual(['reply', 'reply', 'reply', 'pong last']);
  });

  it('answers nothing by default', async () => {
    expect(await answersTo(false, () => undefined)).toEqual(['pong last']);
  });
});
