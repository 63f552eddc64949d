import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tcpProxy$ } from '@hardware-ws/tcp-proxy';
import {
  Subject,
  bufferCount,
  count,
  filter,
  firstValueFrom,
  interval,
  map,
  shareReplay,
  switchMap,
  takeUntil,
  timer,
  type Observable,
} from 'rxjs';
import { WebSocketServer } from 'ws';
import { show } from '../test/show.ts';
import { connect$ } from './connect.ts';
import type { ConnectOptions } from './options/connect-options.ts';
import type { Status } from './status.ts';
import { systemClock } from './time/system-clock.ts';

jest.setTimeout(30_000);

function portOf(server: Server | WebSocketServer) {
  return (server.address() as AddressInfo).port;
}

function at(port: number, options?: ConnectOptions) {
  return connect$({ ...show, url: `ws://127.0.0.1:${port}/` }, options);
}

function waiting(status: Status): status is Extract<Status, { readonly kind: 'waiting' }> {
  return status.kind === 'waiting';
}

/** The first value, while the connection is kept open. */
async function whileHeld<T>(game: ReturnType<typeof at>, value$: Observable<T>): Promise<T> {
  const holding = game.keepOpen$.subscribe();
  const value = await firstValueFrom(value$);
  holding.unsubscribe();
  return value;
}

// One after the other, they would take half a minute.
describe('connect$ on a network', () => {
  it.concurrent('notices within 7 s that nothing gets through, and redials at once', async () => {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await once(server, 'listening');
    const proxy$ = tcpProxy$(portOf(server)).pipe(shareReplay({ bufferSize: 1, refCount: true }));
    const proxying = proxy$.subscribe();
    const proxy = await firstValueFrom(proxy$);
    const game = at(proxy.port);
    const opened$ = game.status$.pipe(filter(({ kind }) => kind === 'open'));
    const story$ = opened$.pipe(
      // Only a link that has proved stable is redialled at once.
      switchMap(() => timer(5500)),
      switchMap(() => {
        const silentAt = systemClock.monotonic();
        proxy.be({ held: ['up', 'down'] });
        return game.status$.pipe(
          filter(waiting),
          map(({ cause, delayMs }) => ({ cause, delayMs, ms: systemClock.monotonic() - silentAt })),
        );
      }),
    );
    const { cause, delayMs, ms } = await whileHeld(game, story$);
    proxying.unsubscribe();
    server.close();
    expect({ cause, delayMs }).toEqual({ cause: { kind: 'dead', ms: 2000 }, delayMs: 0 });
    expect(ms).toBeLessThanOrEqual(7100);
  });

  it.concurrent('ignores a pong that answers no ping, and accepts only those with its payload', async () => {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1', autoPong: false });
    await once(server, 'listening');
    server.on('connection', (socket) => {
      let pings = 0;
      socket.on('ping', (payload: Buffer) => socket.pong((pings += 1) === 1 ? payload : ''));
    });
    const game = at(portOf(server), { heartbeat: { everyMs: 100, timeoutMs: 2000, stretchMs: 2000 } });
    const latency = firstValueFrom(game.latency$);
    const { cause } = await whileHeld(game, game.status$.pipe(filter(waiting)));
    server.close();
    expect(cause).toEqual({ kind: 'dead', ms: 2000 });
    expect(await latency).toBeGreaterThan(0);
  });

  it.concurrent('gives up a dial at its own deadline, however slowly the server answers', async () => {
    const server = createServer((socket) => {
      const dripping = interval(200).subscribe(() => socket.write('H'));
      socket.on('error', () => undefined).on('close', () => dripping.unsubscribe());
      socket.write('HTTP/1.1 101 Switching Protocols\r\nX-Slow: ');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const game = at(portOf(server));
    const startedAt = systemClock.monotonic();
    const { cause } = await whileHeld(game, game.status$.pipe(filter(waiting)));
    const step = { waitingFor: 'answer', address: `127.0.0.1:${portOf(server)}` };
    server.close();
    expect(cause).toEqual({ kind: 'timeout', ms: 5000, step });
    expect(systemClock.monotonic() - startedAt).toBeLessThan(6000);
  });

  it.concurrent('dials a server that accepts and then closes at most 12 times in 12 s', async () => {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await once(server, 'listening');
    server.on('connection', (socket) => socket.close(1000));
    const game = at(portOf(server));
    const dials$ = game.status$.pipe(
      filter(({ kind }) => kind === 'connecting'),
      takeUntil(timer(12_000)),
      count(),
    );
    const dials = await whileHeld(game, dials$);
    server.close();
    expect(dials).toBeGreaterThan(3);
    expect(dials).toBeLessThanOrEqual(12);
  });

  it.concurrent('does not redial before the time that a busy server asks for', async () => {
    const dials$ = new Subject<number>();
    const server = createServer((socket) => {
      dials$.next(systemClock.monotonic());
      socket.on('error', () => undefined).resume();
      socket.end('HTTP/1.1 503 Busy\r\nRetry-After: 2\r\n\r\n');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const [first = 0, second = 0] = await whileHeld(at(portOf(server)), dials$.pipe(bufferCount(2)));
    server.close();
    expect(second - first).toBeGreaterThan(1900);
  });
});
