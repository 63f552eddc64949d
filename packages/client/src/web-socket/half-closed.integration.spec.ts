import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { EMPTY, catchError, firstValueFrom, ignoreElements, of, switchMap, tap } from 'rxjs';
import { linkEndOf } from '../link/end/link-error.ts';
import { webSocket$ } from './web-socket.ts';

jest.setTimeout(20_000);

/** A frame of a server: a text of at most 125 bytes, or a close with code and reason. */
function frameOf(opcode: number, payload: Buffer) {
  return Buffer.concat([Buffer.from([0x80 | opcode, payload.length]), payload]);
}

function closeFrame(code: number, reason: string) {
  return frameOf(8, Buffer.concat([Buffer.from([code >> 8, code & 255]), Buffer.from(reason)]));
}

/** Answers the upgrade request. */
async function upgrade(socket: Socket): Promise<void> {
  const [request] = (await once(socket, 'data')) as [Buffer];
  const key = /^sec-websocket-key: (.*)\r$/im.exec(request.toString())?.[1] ?? '';
  const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
  const head = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n';
  socket.write(`${head}Sec-WebSocket-Accept: ${accept}\r\n\r\n`);
}

describe('a server that closes the WebSocket but not the TCP connection', () => {
  let server: Server;
  let url: string;
  let accepted: Promise<Socket>;
  beforeEach(async () => {
    server = createServer({ allowHalfOpen: true }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    accepted = once(server, 'connection').then(async ([socket]: Socket[]) => {
      socket?.on('error', () => undefined);
      if (!socket) throw new Error('no connection');
      await upgrade(socket);
      return socket;
    });
  });
  afterEach(() => server.close());

  it('ends the link at once, with its code and reason', async () => {
    const frames: unknown[] = [];
    const result$ = webSocket$({ url }).pipe(
      switchMap((event) => (event.kind === 'opened' ? event.socket.frame$ : EMPTY)),
      tap((data) => frames.push(data)),
    );
    const end$ = result$.pipe(
      ignoreElements(),
      catchError((error: unknown) => of(linkEndOf(error))),
    );
    const end = firstValueFrom(end$);
    const far = await accepted;
    const answer = once(far, 'data');
    const began = process.hrtime.bigint();
    far.write(Buffer.concat([frameOf(1, Buffer.from('last words')), closeFrame(4401, 'token expired')]));
    expect(await end).toEqual({ kind: 'closed', code: 4401, reason: 'token expired' });
    expect(Number(process.hrtime.bigint() - began) / 1e6).toBeLessThan(4000);
    expect(frames).toEqual(['last words']);
    // The client's close frame, and then the end of the TCP connection.
    const [bytes] = (await answer) as [Buffer];
    expect(bytes[0]).toBe(0x88);
    await once(far, 'end');
    far.destroy();
  });

  it('completes a requested close as soon as it is answered', async () => {
    const done = firstValueFrom(
      webSocket$({ url }).pipe(
        tap((event) => event.kind === 'opened' && event.socket.close(1000, '')),
        ignoreElements(),
      ),
      { defaultValue: 'completed' },
    );
    const far = await accepted;
    await once(far, 'data');
    const ended = once(far, 'end');
    far.write(closeFrame(1000, ''));
    expect(await done).toBe('completed');
    await ended;
    far.destroy();
  });
});
