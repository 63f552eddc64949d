import { once } from 'node:events';
import { get, request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { filter, firstValueFrom, ReplaySubject, type Subscription, take, toArray } from 'rxjs';
import { backendConformance } from '../test/conformance.ts';
import { pollClient } from '../test/poll-client.ts';
import { rawClient } from '../test/raw-client.ts';
import { relay$, type RelayOptions } from './relay.ts';
import type { RelayEvent } from './relay-event.ts';

function isListening(event: RelayEvent) {
  return event.kind === 'listening';
}

backendConformance('the relay', relay$().pipe(filter(isListening)));
backendConformance('the relay over HTTP', relay$({ pollExpiryMs: 2000 }).pipe(filter(isListening)), {
  connect: pollClient,
});

describe('relay$', () => {
  let running: Subscription | undefined;
  const start = async (options: RelayOptions = {}) => {
    const events$ = new ReplaySubject<RelayEvent>();
    running = relay$(options).subscribe(events$);
    return { events$, ...(await firstValueFrom(events$.pipe(filter(isListening)))) };
  };
  afterEach(() => running?.unsubscribe());

  it('reports what happens, in order', async () => {
    const { events$, url, port } = await start();
    const { socket, send, next } = await rawClient(`${url}/ws/game/01/?client_type=osc&client_id=main`);
    send({ type: 'x' });
    send('[]');
    await next();
    await next();
    socket.close(1000);
    await expect(rawClient(`${url}/nowhere`)).rejects.toThrow('500');

    const events = await firstValueFrom(events$.pipe(take(6), toArray()));
    const client = { gameId: '1', clientType: 'osc', clientId: 'main', channelId: expect.any(String) as string };
    expect(events).toHaveLength(6);
    expect(events).toEqual(
      expect.arrayContaining([
        { kind: 'listening', url: `ws://127.0.0.1:${String(port)}`, port },
        { kind: 'joined', client },
        { kind: 'message', client, text: '{"type":"x"}', receivers: 1 },
        { kind: 'message', client, text: '[]', receivers: 0 },
        { kind: 'left', client, code: 1000 },
        { kind: 'refused', path: '/nowhere' },
      ]),
    );
  });

  it('refuses a request over HTTP that is too long, once, and goes on', async () => {
    const { port, url } = await start();
    const post = request({ host: '127.0.0.1', port, path: '/ws/game/1/poll', method: 'POST' });
    const answered = once(post, 'response') as Promise<[IncomingMessage]>;
    const megabyte = Buffer.alloc(2 ** 20, ' ');
    for (let sent = 0; sent < 102; sent += 1) if (!post.write(megabyte)) await once(post, 'drain');
    post.end();
    const [answer] = await answered;
    expect(answer.statusCode).toBe(413);
    await once(answer.resume(), 'close');
    const { socket } = await rawClient(`${url}/ws/game/1/`);
    socket.close(1000);
  });

  it('reports why a consumer crashed, and closes its socket a little later', async () => {
    const { events$, url } = await start({ crashCloseDelayMs: 300 });
    const { send, socket, closed } = await rawClient(`${url}/ws/game/1/`);
    const began = process.hrtime.bigint();
    send('{"type":"x","n":99999999999999999999}');
    const crash = await firstValueFrom(events$.pipe(filter(({ kind }) => kind === 'crashed')));
    expect(crash).toMatchObject({ client: { gameId: '1' }, reason: 'an integer that does not fit into 64 bits' });
    expect(socket.readyState).toBe(socket.OPEN);
    expect(await closed).toBe(1011);
    expect(Number(process.hrtime.bigint() - began) / 1e6).toBeGreaterThan(290);
  });

  it('resets every connection and frees its port when it is unsubscribed', async () => {
    const { url, port } = await start();
    const { closed } = await rawClient(`${url}/ws/game/1/`);
    const plain = connect(port, '127.0.0.1');
    plain.write('GET / HTTP/1.1\r\nHost: relay\r\n\r\n');
    await once(plain, 'data');
    const ended = Promise.allSettled([once(plain, 'end')]);
    running?.unsubscribe();
    expect(await closed).toBe(1006);
    expect(await ended).toMatchObject([{ status: 'rejected', reason: { code: 'ECONNRESET' } }]);
    await start({ port });
  });

  it('listens anew for each subscription, with rooms of its own', async () => {
    const twice$ = relay$().pipe(filter(isListening));
    const [one$, two$] = [new ReplaySubject<{ url: string }>(), new ReplaySubject<{ url: string }>()];
    running = twice$.subscribe(one$);
    running.add(twice$.subscribe(two$));
    const one = await rawClient(`${(await firstValueFrom(one$)).url}/ws/game/1/`);
    const two = await rawClient(`${(await firstValueFrom(two$)).url}/ws/game/1/`);
    one.send({ type: 'x' });
    expect(await one.heard()).toHaveLength(1);
    expect(await two.heard()).toEqual([]);
  });

  it('relays a message of 16 MiB', async () => {
    const { url } = await start();
    const { send, next } = await rawClient(`${url}/ws/game/1/`);
    const text = 'a'.repeat(2 ** 24);
    send({ type: 'x', text });
    expect((await next())['text'] === text).toBe(true);
  });

  it('accepts only WebSockets', async () => {
    const { port } = await start();
    const [response] = (await once(get({ port, host: '127.0.0.1' }), 'response')) as [IncomingMessage];
    response.resume();
    expect(response.statusCode).toBe(404);
  });

  it('errors with where, why and what to do if the port is in use', async () => {
    const { port } = await start();
    await expect(firstValueFrom(relay$({ port }))).rejects.toThrow(
      `The relay cannot listen on 127.0.0.1:${String(port)}: the port is in use. Stop the program`,
    );
  });

  it.each([
    [{ host: '192.0.2.1' }, 'this machine does not have the address'],
    [{ port: 70_000 }, '127.0.0.1:70000: the port does not exist'],
  ])('errors in the same way if it cannot listen on %j', async (options, text) => {
    await expect(firstValueFrom(relay$(options))).rejects.toThrow(text);
  });
});
