import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { filter, firstValueFrom, lastValueFrom, map, take, toArray, type Observable } from 'rxjs';
import { WebSocketServer, type WebSocket } from 'ws';
import * as z from 'zod/mini';
import { connect$ } from './connect.ts';
import { login } from './link/handshake/login.ts';
import { linkEndText } from './link/end/link-end-text.ts';
import { protocol } from './protocol/protocol.ts';
import type { Framing } from './protocol/framing.ts';
import { request } from './request/request.ts';
import type { Status } from './status.ts';

/** The bytes of a message lie in a larger buffer; no bytes are a message too. */
const bytes: Framing = {
  parse: (data) => {
    if (typeof data === 'string') return JSON.parse(data) as { type: string };
    return { type: 'bytes', all: [...new Uint8Array(data).subarray(0, 4)], length: data.byteLength };
  },
  serialize: (message) => {
    if (message.type !== 'blob') return JSON.stringify(message);
    const length = Number(message['length']);
    return new Uint8Array(new ArrayBuffer(length + 8), 3, length).fill(7);
  },
};

function device(port: number, more: object = {}) {
  return protocol({
    url: `ws://127.0.0.1:${port}/`,
    framing: bytes,
    handshake: login({ after: 'hello', send: () => ({ type: 'auth', token: 'S3CR3T' }), until: 'welcome' }),
    inbound: { bytes: z.looseObject({ type: z.literal('bytes'), length: z.number() }) },
    outbound: { blob: z.object({ type: z.literal('blob'), length: z.number() }) },
    hints: { 4003: 'is the token right?' },
    ...more,
  });
}

async function serving(onSocket: (socket: WebSocket) => void): Promise<{ port: number; close: () => void }> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', maxPayload: 2 ** 22 });
  server.on('connection', onSocket);
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return {
    port,
    close: () => {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}

/** Greets, and accepts the login, each in fragments of one byte. */
function welcoming(socket: WebSocket, then: () => void = () => undefined): void {
  const slowly = (text: string) => {
    for (const letter of text) socket.send(letter, { fin: false });
    socket.send('', { fin: true });
  };
  slowly('{"type":"hello"}');
  socket.once('message', () => {
    slowly('{"type":"welcome"}');
    then();
  });
}

/** Why the link ended: the first time, or for good. */
function ends(status$: Observable<Status>): Observable<string> {
  return status$.pipe(
    filter((status) => status.kind === 'waiting' || status.kind === 'closed'),
    map(({ kind, cause }) => `${kind}: ${cause ? linkEndText(cause) : ''}`),
  );
}

describe('a login on real sockets', () => {
  it('reads fragments, and then carries binary frames both ways, empty and long ones too', async () => {
    const server = await serving((socket) =>
      welcoming(
        socket,
        () => void socket.on('message', (data: Buffer, isBinary: boolean) => isBinary && socket.send(data)),
      ),
    );
    const connection = connect$(device(server.port));
    const lengths = [0, 1, 2 ** 10, 2 ** 20];
    const heard = lastValueFrom(connection.on('bytes').pipe(take(lengths.length), toArray()));
    for (const length of lengths) connection.send.next({ type: 'blob', length });
    const all = await heard;
    server.close();
    expect(all.map(({ length }) => length)).toEqual(lengths);
    expect(all.slice(2).map((message) => message['all'])).toEqual([
      [7, 7, 7, 7],
      [7, 7, 7, 7],
    ]);
  });

  it.each([
    ['rejected', 4003, {}, /^waiting: the server rejected the login \(code 4003\): bad …: is the token right\?$/],
    ['rejected for good', 4003, { again: () => 'never' }, /^closed: the server rejected the login \(code 4003\)/],
    ['lost', 1001, {}, /^waiting: the server is going away \(code 1001\): bad …$/],
  ])('is %s by the close code %d during it', async (_, code, more, text) => {
    const server = await serving((socket) => {
      socket.send('{"type":"hello"}');
      socket.once('message', () => socket.close(code, 'bad S3CR3T'));
    });
    const connection = connect$(device(server.port, more));
    const holding = connection.keepOpen$.subscribe();
    const said = await firstValueFrom(ends(connection.status$));
    holding.unsubscribe();
    server.close();
    expect(said).toMatch(text);
  });

  it('is over when the server closes the socket later, with the hint for the code', async () => {
    const server = await serving((socket) => welcoming(socket, () => socket.close(4003, 'expired')));
    const connection = connect$(device(server.port));
    const holding = connection.keepOpen$.subscribe();
    const said = await firstValueFrom(ends(connection.status$));
    holding.unsubscribe();
    server.close();
    expect(said).toBe('waiting: closed (code 4003): expired: is the token right?');
  });

  it('loses a request in flight at once when the process of the server is killed', async () => {
    const child: ChildProcess = fork(join(__dirname, '../test/silent-house.mjs'));
    const [port] = (await once(child, 'message')) as [number];
    const connection = connect$(device(port));
    const asked$ = request(connection, { type: 'blob', length: 4 }, { answer: 'bytes', timeoutMs: 20_000 });
    const failure = firstValueFrom(asked$).then(String, (error: unknown) => error);
    await once(child, 'message');
    child.kill('SIGKILL');
    expect(await failure).toMatchObject({ name: 'RequestError', kind: 'lost' });
  });
});
