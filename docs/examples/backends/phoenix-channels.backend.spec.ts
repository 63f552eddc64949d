// The server is a fake, made from the documentation of Phoenix: its lists, its replies, and the ends of a channel.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect$, linkEndText, request } from '@hardware-ws/client';
import { Subject, Subscription, firstValueFrom, lastValueFrom, skip, take, toArray } from 'rxjs';
import { WebSocketServer } from 'ws';
import { programs } from '../../../packages/relay/test/programs.ts';
import { roomChannel } from './phoenix-channels.ts';
import { firstStatus } from './test/first-status.ts';
import { script$ } from './test/script.ts';

type Frame = readonly [
  joinRef: string | null,
  ref: string | null,
  topic: string,
  event: string,
  payload: Readonly<Record<string, unknown>>,
];

/** A socket that wants a token and answers no ping frames, with a channel that anybody but `room:private` may join. */
async function fakePhoenix() {
  const server = new WebSocketServer({
    host: '127.0.0.1',
    port: 0,
    autoPong: false,
    verifyClient: ({ req }, done) => done(String(req.url).endsWith('?vsn=2.0.0&token=secret'), 403),
  });
  await once(server, 'listening');
  const frame$ = new Subject<Frame>();
  const play = { answers: true };
  const say = (...frame: Frame) => server.clients.forEach((socket) => socket.send(JSON.stringify(frame)));
  server.on('connection', (socket) => {
    socket.on('message', (data: Buffer) => {
      const frame = JSON.parse(data.toString()) as Frame;
      const [joinRef, ref, topic, event, { button }] = frame;
      frame$.next(frame);
      if (!play.answers) return;
      const reply = (status: string, response: object) =>
        socket.send(JSON.stringify([joinRef, ref, topic, 'phx_reply', { status, response }]));
      if (topic === 'room:private') return reply('error', { reason: 'unauthorized' });
      if (button === 0) return reply('error', { reason: 'there is no button 0' });
      reply('ok', {});
      if (event === 'press') say(null, null, topic, 'lamp', { on: true });
    });
  });
  const close = () => {
    server.clients.forEach((socket) => socket.terminate());
    server.close();
  };
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, frame$, play, say, close };
}

describe('phoenix-channels.ts', () => {
  const start = programs();
  const quiet = { warn: () => undefined };
  const press = { type: 'press', button: 1 } as const;
  let phoenix: Awaited<ReturnType<typeof fakePhoenix>>;
  let life: Subscription;
  const channel = (more: { readonly token?: string; readonly room?: string } = {}) =>
    roomChannel({ host: phoenix.host, token: 'secret', room: 'stage', ...more });

  beforeEach(async () => {
    life = new Subscription();
    phoenix = await fakePhoenix();
  });
  afterEach(() => {
    life.unsubscribe();
    phoenix.close();
  });

  it('joins first, then writes what waited, and hears what the channel broadcasts', async () => {
    const room = connect$(channel());
    const frames = firstValueFrom(phoenix.frame$.pipe(take(2), toArray()));
    const lit = firstValueFrom(room.on('lamp'));
    room.send.next(press);
    expect(await frames).toEqual([
      ['1', '1', 'room:stage', 'phx_join', {}],
      ['1', '2', 'room:stage', 'press', { button: 1 }],
    ]);
    expect(await lit).toEqual({ type: 'lamp', on: true });
  });

  it('recognizes the reply to each request by its ref, and a refusal by its status', async () => {
    const room = connect$(channel());
    life.add(room.keepOpen$.subscribe());
    const asked = { answer: 'ok' } as const;
    const replies = [1, 0, 2].map((button) => lastValueFrom(request(room, { type: 'press', button }, asked)));
    expect(await Promise.allSettled(replies)).toMatchObject([
      { value: { type: 'ok', ref: 2 } },
      { reason: { kind: 'refused', message: 'The backend refused "press": there is no button 0' } },
      { value: { type: 'ok', ref: 4 } },
    ]);
  });

  it('is watched with the heartbeat of Phoenix instead of ping frames', async () => {
    const room = connect$(channel(), { ...quiet, heartbeat: { everyMs: 20, timeoutMs: 100, stretchMs: 100 } });
    life.add(room.keepOpen$.subscribe());
    const frames = firstValueFrom(phoenix.frame$.pipe(skip(1), take(2), toArray()));
    expect(await firstValueFrom(room.latency$)).toBeGreaterThan(0);
    expect(await frames).toEqual([
      [null, '2', 'phoenix', 'heartbeat', {}],
      [null, '3', 'phoenix', 'heartbeat', {}],
    ]);
    phoenix.play.answers = false;
    expect((await firstStatus(room, 'waiting')).cause).toEqual({ kind: 'dead', ms: 100 });
  });

  it('is not open if it may not join, says so, and does not try over and over', async () => {
    const room = connect$(channel({ room: 'private' }), quiet);
    const joins: Frame[] = [];
    life.add(phoenix.frame$.subscribe((frame) => joins.push(frame)));
    const sent = lastValueFrom(room.deliver(press));
    const { cause, delayMs } = await firstStatus(room, 'waiting');
    expect(linkEndText(cause)).toBe('the server rejected the login: unauthorized');
    expect(delayMs).toBeGreaterThanOrEqual(2500);
    expect(await sent).toMatchObject({ kind: 'dropped', cause: 'expired' });
    expect(joins).toHaveLength(1);
  });

  it('explains that its token is wrong, without the token', async () => {
    const room = connect$(channel({ token: 'guessed' }), quiet);
    life.add(room.keepOpen$.subscribe());
    const text = linkEndText((await firstStatus(room, 'waiting')).cause);
    expect(text).toMatch(/^403 from .*: is the token right\?$/);
    expect(text).not.toContain('guessed');
  });

  it.each([
    ['phx_close', 'the channel was closed'],
    ['phx_error', 'the channel crashed'],
  ])('joins again, with refs from 1, after %s', async (event, reason) => {
    const room = connect$(channel(), quiet);
    life.add(room.keepOpen$.subscribe());
    await firstStatus(room, 'open');
    const waiting = firstStatus(room, 'waiting');
    const joined = firstValueFrom(phoenix.frame$);
    phoenix.say('1', '1', 'room:stage', event, {});
    expect((await waiting).cause).toEqual({ kind: 'farewell', type: event, reason });
    expect(await joined).toEqual(['1', '1', 'room:stage', 'phx_join', {}]);
    await firstStatus(room, 'open');
  });

  it('runs as a script', async () => {
    const env = { PHOENIX_HOST: phoenix.host, PHOENIX_TOKEN: 'secret' };
    await start(script$('phoenix-channels.ts', /\{ ref: 2, type: 'ok' \}/, env));
  }, 30_000);
});
