import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate } from 'node:timers';
import { Subscription, filter, firstValueFrom, map, merge, race, timer } from 'rxjs';
import { show } from '../test/show.ts';
import { connect$ } from './connect.ts';
import type { ConnectOptions } from './options/connect-options.ts';
import type { Dial } from './link/dial/dial.ts';
import type { Socket } from './link/dial/socket.ts';
import type { Status } from './status.ts';
import { webSocket$ } from './web-socket/web-socket.ts';

jest.setTimeout(40_000);

/** Why a link was lost, if it was. */
const cause = map((status: Status) => (status.kind === 'waiting' ? status.cause : undefined));

function block(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

describe('a healthy link', () => {
  let server: ChildProcess;
  let port: string;

  beforeAll(async () => {
    server = spawn(process.execPath, [join(__dirname, '../test/far-server.mjs')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    [port] = (await once(createInterface({ input: server.stdout as NodeJS.ReadableStream }), 'line')) as [string];
  });
  afterAll(() => server.kill('SIGKILL'));

  const at = (path: string, options?: ConnectOptions) =>
    connect$({ ...show, url: `ws://127.0.0.1:${port}${path}` }, options);
  const opened = filter((status: Status) => status.kind === 'open');
  const lost = filter((status: Status) => status.kind === 'waiting');

  it('survives an event loop that is blocked for 4 s right after the ping', async () => {
    const links = 10;
    let pings = 0;
    const pinged = (socket: Socket): Socket => ({
      ...socket,
      ping(payload) {
        socket.ping?.(payload);
        pings += 1;
        // In this phase of the event loop, timers run next, before sockets are read.
        if (pings === links) setImmediate(() => block(4000));
      },
    });
    const dial: Dial = (request) =>
      webSocket$(request).pipe(
        map((event) => (event.kind === 'opened' ? { ...event, socket: pinged(event.socket) } : event)),
      );
    const games = Array.from({ length: links }, () => at('/', { dial }));
    const holding = new Subscription();
    const open = Promise.all(games.map((game) => firstValueFrom(game.status$.pipe(opened))));
    for (const game of games) holding.add(game.keepOpen$.subscribe());
    await open;
    const end = firstValueFrom(race(merge(...games.map(({ status$ }) => status$.pipe(lost, cause))), timer(11_000)));
    const ended = await end;
    holding.unsubscribe();
    expect([ended, pings >= links]).toEqual([0, true]);
  });

  it('survives an outgoing message of 400 KB that takes 9 s', async () => {
    const game = at('/sip');
    const holding = game.keepOpen$.subscribe();
    game.send.next({ type: 'say', text: 'x'.repeat(400_000) });
    // The first answer comes after the whole message has been read.
    const end$ = race(game.latency$, game.status$.pipe(lost, cause));
    const end = await firstValueFrom(end$);
    holding.unsubscribe();
    expect(typeof end).toBe('number');
    expect(end).toBeGreaterThan(2500);
  });

  it('survives an incoming message of 900 KB that takes 9 s', async () => {
    const game = at('/slow');
    const end$ = race(game.on('score').pipe(map(({ points }) => ({ points }))), game.status$.pipe(lost, cause));
    expect(await firstValueFrom(end$)).toEqual({ points: 1 });
  });
});
