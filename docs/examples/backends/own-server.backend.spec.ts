import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect$, linkEndText } from '@hardware-ws/client';
import { Subject, Subscription, firstValueFrom, lastValueFrom } from 'rxjs';
import { WebSocketServer } from 'ws';
import { programs } from '../../../packages/relay/test/programs.ts';
import { ownServer } from './own-server.ts';
import { firstStatus } from './test/first-status.ts';
import { script$ } from './test/script.ts';

/** A server that wants a token, acknowledges presses while `acknowledges`, and then lights the lamp. */
async function serve() {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const heard: string[] = [];
  const press$ = new Subject<string>();
  const play = { acknowledges: true };
  server.on('connection', (socket) => {
    const say = (event: string, payload: object) => socket.send(JSON.stringify({ event, payload }));
    let isKnown = false;
    socket.on('message', (data: Buffer) => {
      const { event, payload } = JSON.parse(data.toString()) as {
        readonly event: string;
        readonly payload: { readonly token?: string; readonly id?: string };
      };
      heard.push(`${event} ${payload.id ?? ''}`.trim());
      if (event === 'login') {
        isKnown = payload.token === 'secret';
        return isKnown ? say('welcome', { version: 3 }) : say('denied', { reason: 'unknown token' });
      }
      if (!isKnown) return socket.close(4000, 'a press before the login');
      press$.next(payload.id ?? '');
      if (play.acknowledges) say('ack', { id: payload.id });
      say('lamp', { on: true });
    });
  });
  const cut = () => server.clients.forEach((socket) => socket.terminate());
  const close = () => {
    cut();
    server.close();
  };
  const { port } = server.address() as AddressInfo;
  return { url: `ws://127.0.0.1:${port}`, heard, press$, play, cut, close };
}

describe('own-server.ts', () => {
  const start = programs();
  let server: Awaited<ReturnType<typeof serve>>;
  const quiet = { warn: () => undefined };
  let life: Subscription;
  const press = (id: string) => ({ type: 'press', id, button: 1 }) as const;

  beforeEach(async () => {
    life = new Subscription();
    server = await serve();
  });
  afterEach(() => {
    life.unsubscribe();
    server.close();
  });

  it('logs in, tells what the server answered, and only then writes the press that waited', async () => {
    const game = connect$(ownServer(server.url, 'secret'));
    const open = firstStatus(game, 'open');
    expect(await lastValueFrom(game.deliver(press('a')))).toMatchObject({ kind: 'confirmed' });
    expect((await open).details).toEqual({ type: 'welcome', version: 3 });
    expect(server.heard).toEqual(['login', 'press a']);
  });

  it('does not send an acknowledged press again after a cut', async () => {
    const game = connect$(ownServer(server.url, 'secret'), quiet);
    life.add(game.keepOpen$.subscribe());
    expect(await lastValueFrom(game.deliver(press('a')))).toMatchObject({ kind: 'confirmed' });
    server.cut();
    await firstStatus(game, 'waiting');
    await lastValueFrom(game.deliver(press('b')));
    expect(server.heard).toEqual(['login', 'press a', 'login', 'press b']);
  });

  it('sends a press that was not acknowledged before a cut again, with the same id', async () => {
    server.play.acknowledges = false;
    const game = connect$(ownServer(server.url, 'secret'), quiet);
    life.add(game.keepOpen$.subscribe());
    await firstStatus(game, 'open');
    const sent = lastValueFrom(game.deliver(press('a')));
    await firstValueFrom(server.press$);
    server.play.acknowledges = true;
    server.cut();
    expect(await sent).toMatchObject({ kind: 'confirmed' });
    expect(server.heard).toEqual(['login', 'press a', 'login', 'press a']);
  });

  it('says that a token is wrong, sends no press, and does not try it over and over', async () => {
    const game = connect$(ownServer(server.url, 'wrong'), quiet);
    const sent = lastValueFrom(game.deliver(press('a')));
    const { cause, delayMs } = await firstStatus(game, 'waiting');
    expect(linkEndText(cause)).toBe('the server rejected the login: unknown token');
    expect(delayMs).toBeGreaterThanOrEqual(2500);
    expect(await sent).toMatchObject({ kind: 'dropped', cause: 'expired' });
    expect(server.heard).toEqual(['login']);
  });

  it('runs as a script', async () => {
    const env = { OWN_SERVER: server.url, OWN_SERVER_TOKEN: 'secret' };
    await start(script$('own-server.ts', /^lamp on$/m, env));
    expect(server.heard).toHaveLength(2);
  }, 30_000);
});
