import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect$, linkEndText } from '@hardware-ws/client';
import { createBroker } from 'aedes';
import fc from 'fast-check';
import { ReplaySubject, filter, firstValueFrom, lastValueFrom, take, toArray } from 'rxjs';
import { WebSocketServer, createWebSocketStream, type WebSocket } from 'ws';
import { programs } from '../../../packages/relay/test/programs.ts';
import { packets } from './mqtt-packets.ts';
import { mqtt } from './mqtt.ts';
import { firstStatus } from './test/first-status.ts';
import { script$ } from './test/script.ts';

type Sent = (error?: Error) => void;

/** Changes what a server sends. */
function sendThrough(socket: WebSocket, write: (data: Uint8Array, send: WebSocket['send'], sent: Sent) => void): void {
  const send = socket.send.bind(socket);
  socket.send = ((data: Uint8Array, sent: Sent) => write(data, send, sent)) as WebSocket['send'];
}

/** The broker of aedes over WebSocket. It drops its acknowledgements while not `acknowledges`. */
async function serve({ port = 0, singleBytes = false } = {}) {
  const broker = createBroker({
    authenticate: (_client, _user, password, done) => done(null, password?.toString() === 'secret'),
    authorizeSubscribe: (_client, subscription, done) =>
      done(null, subscription.topic === 'secrets' ? null : subscription),
  });
  const sockets = new WebSocketServer({ host: '127.0.0.1', port, handleProtocols: () => 'mqtt' });
  await once(sockets, 'listening');
  const play = { acknowledges: true };
  const publish$ = new ReplaySubject<{ readonly topic: string; readonly payload: string }>();
  const header$ = new ReplaySubject<number>();
  broker.on('publish', ({ topic, payload }, client) => {
    if (client) publish$.next({ topic, payload: payload.toString() });
  });
  sockets.on('connection', (socket, request) => {
    socket.on('message', (data: Buffer) => header$.next(data[0] ?? 0));
    sendThrough(socket, (data, send, sent) => {
      // A packet that begins with 0x40 is a PUBACK.
      if (data[0] === 0x40 && !play.acknowledges) return sent();
      if (!singleBytes) return send(data, sent);
      data.forEach((_, at) => send(data.subarray(at, at + 1)));
      sent();
    });
    const stream = createWebSocketStream(socket);
    stream.on('error', () => undefined);
    broker.handle(stream, request);
  });
  const { port: at } = sockets.address() as AddressInfo;
  const cut = () => sockets.clients.forEach((socket) => socket.terminate());
  return {
    port: at,
    url: `ws://127.0.0.1:${at}`,
    play,
    publish$,
    header$,
    broker,
    cut,
    async close() {
      cut();
      sockets.close();
      await once(sockets, 'close');
      await new Promise<void>((resolve) => broker.close(resolve));
    },
  };
}

describe('mqtt.ts', () => {
  const start = programs();
  const quiet = { warn: () => undefined };
  let server: Awaited<ReturnType<typeof serve>>;
  const options = () => ({ url: server.url, clientId: 'rig', password: 'secret', topics: ['lamps/#'], ttl: 10_000 });
  const connected = (more: Partial<ReturnType<typeof options>> = {}) =>
    connect$(mqtt({ ...options(), ...more }), quiet);
  const press = (payload: string, messageId?: number) =>
    ({ type: 'publish', topic: 'buttons/1', payload, qos: messageId ? 1 : 0, messageId }) as const;
  const switchLamp = (topic: string, payload: string, qos: 0 | 1 = 0) =>
    new Promise<void>((resolve, reject) => {
      const packet = { cmd: 'publish', topic, payload, qos, dup: false, retain: false } as const;
      server.broker.publish(packet, (error) => (error ? reject(error) : resolve()));
    });
  const published = (wanted: string) =>
    firstValueFrom(server.publish$.pipe(filter(({ payload }) => payload === wanted)));

  beforeEach(async () => {
    server = await serve();
  });
  afterEach(() => server.close());

  it('writes and reads every message alike, wherever frames begin and end', () => {
    const topic = fc.stringMatching(/^[a-z]+(\/[a-z]+)*$/);
    const message = fc.oneof(
      fc.record({ type: fc.constant('publish'), topic, payload: fc.string(), qos: fc.constant(0) }),
      fc.record({
        type: fc.constant('publish'),
        topic,
        payload: fc.string({ unit: 'binary' }),
        qos: fc.constant(1),
        messageId: fc.integer({ min: 1, max: 65535 }),
      }),
      fc.record({ type: fc.constant('puback'), messageId: fc.integer({ min: 1, max: 65535 }) }),
      fc.record({ type: fc.constantFrom('pingreq', 'pingresp') }),
    );
    fc.assert(
      fc.property(fc.array(message), fc.array(fc.nat(20)), (messages, sizes) => {
        const framing = packets();
        let rest = Buffer.concat(messages.map((each, n) => framing.serialize(each, n + 1) as Buffer));
        const read = [...sizes, Infinity].flatMap((size) => {
          const bytes = new Uint8Array(rest.subarray(0, size));
          rest = rest.subarray(size);
          return framing.parse(bytes.buffer) ?? [];
        });
        expect(read).toHaveLength(messages.length);
        expect(read).toMatchObject(messages);
      }),
    );
  });

  it('reports a packet that is none, and reads the next one', () => {
    const framing = packets();
    expect(() => framing.parse(Uint8Array.of(0x61, 0).buffer)).toThrow(/flag/i);
    expect(framing.parse(Uint8Array.of(0xd0, 0).buffer)).toMatchObject([{ type: 'pingresp' }]);
  });

  it.each([0, 1] as const)('publishes, and receives what it has subscribed to, with QoS %i', async (qos) => {
    const rig = connected();
    const lamps = lastValueFrom(rig.on('publish').pipe(take(2), toArray()));
    const outcome = await lastValueFrom(rig.deliver(press('a', qos ? 7 : undefined)));
    expect(outcome.kind).toBe(qos ? 'confirmed' : 'sent');
    expect(await published('a')).toEqual({ topic: 'buttons/1', payload: 'a' });
    await switchLamp('doors/1', 'open', qos);
    await switchLamp('lamps/1', 'on', qos);
    await switchLamp('lamps/2', 'off', qos);
    expect(await lamps).toMatchObject([
      { topic: 'lamps/1', payload: 'on', qos },
      { topic: 'lamps/2', payload: 'off', qos },
    ]);
    // 0x40 is the PUBACK of the rig, one for each message with QoS 1.
    if (qos)
      await firstValueFrom(
        server.header$.pipe(
          filter((header) => header === 0x40),
          take(2),
          toArray(),
        ),
      );
  });

  it('works with a server that sends one byte a frame', async () => {
    await server.close();
    server = await serve({ singleBytes: true });
    const rig = connected();
    const lamp = firstValueFrom(rig.on('publish'));
    expect(await lastValueFrom(rig.deliver(press('b', 8)))).toMatchObject({ kind: 'confirmed' });
    await switchLamp('lamps/1', 'on: a payload of some length');
    expect(await lamp).toMatchObject({ topic: 'lamps/1', payload: 'on: a payload of some length' });
  });

  it('is not open with a wrong password, says so, waits the longest delay and publishes nothing', async () => {
    const rig = connected({ password: 'guess' });
    const dials = jest.fn();
    const watching = rig.status$.pipe(filter(({ kind }) => kind === 'connecting')).subscribe(dials);
    const life = rig.keepOpen$.subscribe();
    rig.send.next(press('c', 9));
    const { cause, delayMs } = await firstStatus(rig, 'waiting');
    expect(linkEndText(cause)).toMatch(/^the server rejected the login: not authorized/);
    expect(delayMs).toBeGreaterThanOrEqual(2500);
    expect(dials).toHaveBeenCalledTimes(1);
    life.unsubscribe();
    watching.unsubscribe();
    const headers: number[] = [];
    server.header$.subscribe((header) => headers.push(header)).unsubscribe();
    expect(headers).toEqual([0x10]);
  });

  it('says so when the broker refuses a subscription', async () => {
    const rig = connected({ topics: ['secrets'] });
    const life = rig.keepOpen$.subscribe();
    const { cause, delayMs } = await firstStatus(rig, 'waiting');
    expect(cause).toEqual({ kind: 'farewell', type: 'suback', reason: 'the broker refuses a subscription' });
    expect(delayMs).toBeGreaterThanOrEqual(2500);
    life.unsubscribe();
  });

  it('publishes what was held after a restart of the broker, and is subscribed again before', async () => {
    const rig = connected();
    const life = rig.keepOpen$.subscribe();
    const lamp = firstValueFrom(rig.on('publish'));
    await firstStatus(rig, 'open');
    await server.close();
    await firstStatus(rig, 'waiting');
    const sent = lastValueFrom(rig.deliver(press('d', 10)));
    server = await serve({ port: server.port });
    expect(await sent).toMatchObject({ kind: 'confirmed' });
    await switchLamp('lamps/1', 'on');
    expect(await lamp).toMatchObject({ payload: 'on' });
    const headers: number[] = [];
    server.header$.subscribe((header) => headers.push(header)).unsubscribe();
    expect(headers.slice(0, 3)).toEqual([0x10, 0x82, 0x32]);
    life.unsubscribe();
  }, 15_000);

  it('writes a message again that was not acknowledged before the link was lost, and says so', async () => {
    const rig = connected();
    const life = rig.keepOpen$.subscribe();
    await firstStatus(rig, 'open');
    server.play.acknowledges = false;
    const sent = lastValueFrom(rig.deliver(press('e', 11)));
    await published('e');
    server.play.acknowledges = true;
    server.cut();
    expect(await sent).toMatchObject({ kind: 'confirmed' });
    const presses: string[] = [];
    server.publish$.subscribe(({ payload }) => presses.push(payload)).unsubscribe();
    expect(presses).toEqual(['e', 'e']);
    // A PUBLISH with QoS 1, the second time with DUP.
    const headers: number[] = [];
    server.header$.subscribe((header) => headers.push(header)).unsubscribe();
    expect(headers.filter((header) => header >> 4 === 3)).toEqual([0x32, 0x3a]);
    life.unsubscribe();
  });

  it('asks for a sign of life in band', async () => {
    const rig = connect$(mqtt(options()), { heartbeat: { everyMs: 20 } });
    const life = rig.keepOpen$.subscribe();
    expect(await firstValueFrom(rig.latency$)).toBeGreaterThan(0);
    life.unsubscribe();
  });

  it('runs as a script', async () => {
    const script = start(script$('mqtt.ts', /payload: 'on'/, { MQTT_URL: server.url, MQTT_PASSWORD: 'secret' }));
    await published('pressed');
    await switchLamp('lamps/1', 'on');
    expect((await script).found).toHaveLength(1);
  }, 15_000);
});
