import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect$, linkEndText, logTo, type ConnectOptions } from '@hardware-ws/client';
import { filter, lastValueFrom } from 'rxjs';
import { WebSocketServer } from 'ws';
import { programs } from '../../../packages/relay/test/programs.ts';
import { refreshed, tokenFrom } from './refreshed-token.ts';
import { firstStatus } from './test/first-status.ts';
import { script$ } from './test/script.ts';

/** A server that gives tokens for the secret `s3cret`, takes the latest one only, and sends each message back. */
async function serve() {
  const play = { tokens: 0, dials: 0, answer: 200, answers: true };
  const server = createServer(({ headers }, response) => {
    if (!play.answers) return;
    const status = headers.authorization === 'Bearer s3cret' ? play.answer : 403;
    if (status === 200) play.tokens += 1;
    response.writeHead(status).end(JSON.stringify({ token: `t0ken-${String(play.tokens)}` }));
  });
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    play.dials += 1;
    if (request.headers.authorization !== `Bearer t0ken-${String(play.tokens)}`) {
      return void socket.end('HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n');
    }
    sockets.handleUpgrade(request, socket, head, (accepted) => {
      accepted.on('message', (data: Buffer) => accepted.send(data.toString()));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const expire = (how: 'close' | 'cut') => {
    play.tokens += 1;
    sockets.clients.forEach((socket) => (how === 'close' ? socket.close(4401, 'expired') : socket.terminate()));
  };
  const close = () => {
    sockets.clients.forEach((socket) => socket.terminate());
    server.closeAllConnections();
    server.close();
  };
  return { host, play, expire, close };
}

describe('refreshed-token.ts', () => {
  const start = programs();
  let server: Awaited<ReturnType<typeof serve>>;
  let lines: string[];
  beforeEach(async () => {
    lines = [];
    server = await serve();
  });
  afterEach(() => server.close());
  /** What was logged with a secret or a token. */
  const secrets = () => lines.filter((line) => /s3cret|t0ken/.test(line));

  /** Connects, and notes all that a log would say. */
  const connected = (options: ConnectOptions = {}, secret = 's3cret') => {
    const { host } = server;
    const game = connect$(
      refreshed(`ws://${host}/`, () => tokenFrom(`http://${host}/token`, secret)),
      { warn: (text) => lines.push(text), ...options },
    );
    const note = (...values: readonly unknown[]) => lines.push(values.map((value) => JSON.stringify(value)).join(' '));
    const logging = logTo(game, { debug: note, info: note, warn: note, error: note });
    const life = game.keepOpen$.subscribe();
    life.add(logging);
    return { game, life };
  };

  it('fetches one token, and uses it for later dials', async () => {
    const { game, life } = connected();
    expect(await lastValueFrom(game.deliver({ type: 'press', id: 'a' }))).toMatchObject({ kind: 'confirmed' });
    expect(server.play).toMatchObject({ tokens: 1, dials: 1 });
    life.unsubscribe();
    expect(lines).not.toEqual([]);
    expect(secrets()).toEqual([]);
  });

  it.each(['close', 'cut'] as const)('fetches another one at once when it has expired: %s', async (how) => {
    const { game, life } = connected();
    await firstStatus(game, 'open');
    const delay$ = game.status$.pipe(filter((status) => status.kind === 'waiting'));
    const delays: number[] = [];
    life.add(delay$.subscribe(({ delayMs }) => delays.push(delayMs)));
    server.expire(how);
    await firstStatus(game, 'waiting');
    expect(await lastValueFrom(game.deliver({ type: 'press', id: 'b' }))).toMatchObject({ kind: 'confirmed' });
    // After a cut, the token in hand is tried first.
    expect(server.play).toMatchObject({ tokens: 3, dials: how === 'close' ? 2 : 3 });
    expect(delays.at(-1)).toBe(0);
    life.unsubscribe();
    expect(lines).not.toEqual([]);
    expect(secrets()).toEqual([]);
  });

  it('says that no token can be had, and dials again soon', async () => {
    server.play.answer = 500;
    const { game, life } = connected();
    const { cause, delayMs } = await firstStatus(game, 'waiting');
    expect(linkEndText(cause)).toMatch(/^headers: no token: 500 from http:\/\/127\.0\.0\.1:\d+\/token$/);
    expect(delayMs).toBeLessThanOrEqual(100);
    server.play.answer = 200;
    await firstStatus(game, 'open');
    life.unsubscribe();
    expect(lines).not.toEqual([]);
    expect(secrets()).toEqual([]);
  });

  it('does not wait longer than a dial may for a token', async () => {
    server.play.answers = false;
    const { game, life } = connected({ dialTimeoutMs: 100 });
    const { cause } = await firstStatus(game, 'waiting');
    expect(linkEndText(cause)).toMatch(/^no connection within 100 ms: a function of the protocol .* has not returned/);
    life.unsubscribe();
    expect(lines).not.toEqual([]);
    expect(secrets()).toEqual([]);
  });

  it('runs as a script', async () => {
    await start(script$('refreshed-token.ts', /^press$/m, { TOKEN_SERVER: server.host, TOKEN_SECRET: 's3cret' }));
  }, 30_000);
});
