import { EventEmitter, on, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect$, linkEndText, request, RequestError, subscription } from '@hardware-ws/client';
import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { ReplaySubject, filter, firstValueFrom, interval, lastValueFrom, map, merge, toArray } from 'rxjs';
import { WebSocketServer, type WebSocket } from 'ws';
import { programs } from '../../../packages/relay/test/programs.ts';
import { graphql, operations } from './graphql-subscriptions.ts';
import { firstStatus } from './test/first-status.ts';
import { script$ } from './test/script.ts';

const schema = buildSchema(`
  type Query { name: String }
  type Mutation { press(button: Int!): Boolean! }
  type Subscription { lamp: Boolean!, countdown(from: Int!): Int! }
`);

/** A message of a client, as far as the tests look at it. */
interface Heard {
  readonly type: string;
  readonly id?: string;
  readonly payload?: { readonly query?: string };
}

/** The server of graphql-ws with a button and a lamp, which follows the button. */
async function serve(port = 0) {
  const lamp = new EventEmitter();
  async function* lamps(switched: AsyncIterable<unknown[]>) {
    for await (const [lamp] of switched) yield { lamp };
  }
  async function* countdown({ from }: { readonly from: number }) {
    for (let countdown = from; countdown > 0; countdown -= 1) yield await Promise.resolve({ countdown });
  }
  const press = ({ button }: { readonly button: number }) => {
    if (button === 13) throw new Error('no button 13');
    lamp.emit('switched', true);
    return true;
  };
  const sockets = new WebSocketServer({ host: '127.0.0.1', port, handleProtocols: () => 'graphql-transport-ws' });
  await once(sockets, 'listening');
  const heard$ = new ReplaySubject<Heard>();
  let last: WebSocket | undefined;
  sockets.on('connection', (socket) => {
    last = socket;
    socket.on('message', (data: Buffer) => heard$.next(JSON.parse(data.toString()) as Heard));
  });
  useServer(
    {
      schema,
      roots: {
        query: { name: 'stage' },
        mutation: { press },
        subscription: { lamp: () => lamps(on(lamp, 'switched')), countdown },
      },
      onConnect({ connectionParams, extra }) {
        if (connectionParams?.['token'] === 'expired') extra.socket.close(4401, 'Unauthorized');
        return connectionParams?.['token'] === 'secret';
      },
    },
    sockets,
  );
  const { port: at } = sockets.address() as AddressInfo;
  return {
    port: at,
    url: `ws://127.0.0.1:${at}`,
    heard$,
    lamp,
    socket: () => last,
    close() {
      sockets.clients.forEach((socket) => socket.terminate());
      sockets.close();
      return once(sockets, 'close');
    },
  };
}

describe('graphql-subscriptions.ts', () => {
  const start = programs();
  const quiet = { warn: () => undefined };
  let server: Awaited<ReturnType<typeof serve>>;
  const connected = (token = 'secret') =>
    connect$(
      graphql(server.url, () => ({ token }), 10_000),
      quiet,
    );
  const operation = (query: string) => ({ type: 'subscribe', payload: { query } }) as const;
  const press = (button: number) => operation(`mutation { press(button: ${button}) }`);
  const answer = { answer: 'next' } as const;
  const events = {
    events: 'next',
    stop: (id: string | number | undefined) => ({ type: 'complete', id: String(id) }) as const,
  } as const;
  const heard = (wanted: (message: Heard) => boolean) => firstValueFrom(server.heard$.pipe(filter(wanted)));

  beforeEach(async () => {
    server = await serve();
  });
  afterEach(() => server.close());

  it('writes and reads every message alike, and gives each operation an id', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), fc.nat(), (type, payload, n) => {
        const message = JSON.parse(JSON.stringify({ type, payload })) as { readonly type: string };
        const id = type === 'subscribe' ? { id: String(n) } : {};
        expect(operations.parse(operations.serialize(message, n) as string)).toEqual({ ...message, ...id });
      }),
    );
    expect(JSON.parse(operations.serialize(press(1), 7) as string)).toEqual({ ...press(1), id: '7' });
  });

  it('answers each operation with its own result', async () => {
    const game = connected();
    const name$ = request(game, operation('{ name }'), answer);
    const pressed$ = request(game, press(1), answer);
    const results = await lastValueFrom(
      merge(name$, pressed$).pipe(
        map(({ payload }) => payload['data']),
        toArray(),
      ),
    );
    expect(results).toEqual([{ name: 'stage' }, { press: true }]);
  });

  it.each([
    ['that is not valid', operation('{ nonsense }'), /^The backend refused "subscribe": Cannot query field "nonsense"/],
    ['that fails', press(13), /^The backend refused "subscribe": no button 13$/],
  ])('refuses an operation %s, and stays open', async (_, refused, text) => {
    const game = connected();
    const life = game.keepOpen$.subscribe();
    const failure: unknown = await lastValueFrom(request(game, refused, answer)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(RequestError);
    expect(failure).toMatchObject({ kind: 'refused', message: expect.stringMatching(text) as string });
    expect(await lastValueFrom(request(game, press(1), answer))).toMatchObject({ payload: { data: { press: true } } });
    life.unsubscribe();
  });

  it('ends a subscription that the server refuses', async () => {
    const refused$ = subscription(connected(), operation('subscription { nonsense }'), events);
    await expect(lastValueFrom(refused$)).rejects.toMatchObject({ kind: 'refused' });
  });

  it('completes a subscription that the server completes, and does not make it again', async () => {
    const game = connected();
    const life = game.keepOpen$.subscribe();
    const count$ = subscription(game, operation('subscription { countdown(from: 3) }'), events);
    const counts = await lastValueFrom(
      count$.pipe(
        map(({ payload }) => payload['data']),
        toArray(),
      ),
    );
    expect(counts).toEqual([3, 2, 1].map((countdown) => ({ countdown })));
    server.socket()?.terminate();
    await firstStatus(game, 'waiting');
    await firstStatus(game, 'open');
    await lastValueFrom(request(game, press(1), answer));
    const all: string[] = [];
    server.heard$.subscribe(({ type }) => all.push(type)).unsubscribe();
    expect(all).toEqual(['connection_init', 'subscribe', 'connection_init', 'subscribe']);
    life.unsubscribe();
  });

  it('completes a subscription at the server when nobody listens any more', async () => {
    const game = connected();
    const life = game.keepOpen$.subscribe();
    const lamp = subscription(game, operation('subscription { lamp }'), events).subscribe();
    const { id } = await heard(({ type }) => type === 'subscribe');
    lamp.unsubscribe();
    expect(await heard(({ type }) => type === 'complete')).toEqual({ type: 'complete', id });
    life.unsubscribe();
  });

  it('subscribes again after an outage before what was held, whose event it does not miss', async () => {
    const game = connected();
    const lamp = firstValueFrom(subscription(game, operation('subscription { lamp }'), events));
    await heard(({ type }) => type === 'subscribe');
    await server.close();
    await firstStatus(game, 'waiting');
    const pressed = lastValueFrom(request(game, press(1), { ...answer, timeoutMs: 10_000 }));
    server = await serve(server.port);
    expect(await pressed).toMatchObject({ payload: { data: { press: true } } });
    expect(await lamp).toMatchObject({ payload: { data: { lamp: true } } });
    const queries: (string | undefined)[] = [];
    server.heard$.subscribe(({ payload }) => queries.push(payload?.query)).unsubscribe();
    expect(queries).toEqual([undefined, 'subscription { lamp }', 'mutation { press(button: 1) }']);
  }, 15_000);

  it.each([
    ['wrong', 'the server rejected the login (code 4403): Forbidden: check the token'],
    ['expired', 'the server rejected the login (code 4401): Unauthorized: no login'],
  ])('says so when the token is %s, waits the longest delay and sends nothing', async (token, text) => {
    const game = connected(token);
    const dials = jest.fn();
    const watching = game.status$.pipe(filter(({ kind }) => kind === 'connecting')).subscribe(dials);
    const life = game.keepOpen$.subscribe();
    game.send.next(press(1));
    const { cause, delayMs } = await firstStatus(game, 'waiting');
    expect(linkEndText(cause)).toBe(text);
    expect(delayMs).toBeGreaterThanOrEqual(2500);
    expect(dials).toHaveBeenCalledTimes(1);
    life.unsubscribe();
    watching.unsubscribe();
    const all: string[] = [];
    server.heard$.subscribe(({ type }) => all.push(type)).unsubscribe();
    expect(all).toEqual(['connection_init']);
  });

  it('waits the longest delay too when the server does not understand a message', async () => {
    const game = connected();
    const life = game.keepOpen$.subscribe();
    await firstStatus(game, 'open');
    const waiting = firstStatus(game, 'waiting');
    server.socket()?.emit('message', Buffer.from('{"type":"nonsense"}'), false);
    const { cause, delayMs } = await waiting;
    expect(linkEndText(cause)).toMatch(/code 4400.*: not understood$/);
    expect(delayMs).toBeGreaterThanOrEqual(2500);
    life.unsubscribe();
  });

  it('asks for a sign of life in band, and answers in band', async () => {
    const game = connect$(
      graphql(server.url, () => ({ token: 'secret' })),
      { heartbeat: { everyMs: 20 } },
    );
    const life = game.keepOpen$.subscribe();
    expect(await firstValueFrom(game.latency$)).toBeGreaterThan(0);
    server.socket()?.send('{"type":"ping"}');
    expect(await heard(({ type }) => type === 'pong')).toEqual({ type: 'pong' });
    life.unsubscribe();
  });

  it('runs as a script', async () => {
    const env = { GRAPHQL_URL: server.url, GRAPHQL_TOKEN: 'secret' };
    const script = start(script$('graphql-subscriptions.ts', /data: { lamp: true }/, env));
    // Not before the server has subscribed, which nothing tells.
    const switching = interval(50).subscribe(() => server.lamp.emit('switched', true));
    expect((await script).found).toHaveLength(1);
    switching.unsubscribe();
  }, 15_000);
});
