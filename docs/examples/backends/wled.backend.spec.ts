import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect$, systemClock } from '@hardware-ws/client';
import { Subscription, filter, firstValueFrom, lastValueFrom, type Observable } from 'rxjs';
import { WebSocketServer, type WebSocket } from 'ws';
import { programs } from '../../../packages/relay/test/programs.ts';
import { firstStatus } from './test/first-status.ts';
import { script$ } from './test/script.ts';
import { wled } from './wled.ts';

type Command = { readonly v?: boolean; readonly on?: boolean | 't' };

/**
 * A fake of WLED, made from its documentation and its firmware, and not compared with a real one. Like WLED, it answers no ping
 * frame, sends its state to who connects and to who asks with `{"v":true}`, and tells everybody of a change.
 */
async function fakeWled() {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, path: '/ws', autoPong: false });
  await once(server, 'listening');
  const heard: string[] = [];
  const light = { on: false, bri: 128 };
  const tell = (socket: WebSocket) => socket.send(JSON.stringify({ state: light, info: { ver: '0.15.0' } }));
  const take = (text: string, socket: WebSocket) => {
    const command = JSON.parse(text) as Command;
    if (command.v && Object.keys(command).length === 1) return tell(socket);
    const on = command.on === 't' ? !light.on : (command.on ?? light.on);
    if (on === light.on) return socket.send('{"success":true}');
    light.on = on;
    server.clients.forEach(tell);
  };
  server.on('connection', (socket) => {
    socket.on('message', (data: Buffer) => {
      heard.push(data.toString());
      take(data.toString(), socket);
    });
    tell(socket);
  });
  const cut = () => server.clients.forEach((socket) => socket.terminate());
  const close = () => {
    cut();
    server.close();
  };
  const { port } = server.address() as AddressInfo;
  return { host: `127.0.0.1:${port}`, heard, light, cut, close };
}

describe('wled.ts, with a fake of WLED', () => {
  const start = programs();
  const quiet = { warn: () => undefined };
  const toggle = { type: 'set', on: 't' } as const;
  let device: Awaited<ReturnType<typeof fakeWled>>;
  let life: Subscription;
  beforeEach(async () => {
    device = await fakeWled();
    life = new Subscription();
  });
  afterEach(() => {
    life.unsubscribe();
    device.close();
  });

  /** Waits until the light is said to be so. */
  const lit = (state$: Observable<{ readonly on: boolean }>, on: boolean) =>
    firstValueFrom(state$.pipe(filter((state) => state.on === on)));

  it('toggles the light, and everybody hears of it', async () => {
    const one = connect$(wled(device.host), quiet);
    const other = connect$(wled(device.host), quiet);
    const heard = lit(other.on('state'), true);
    life.add(one.keepOpen$.subscribe());
    await firstStatus(other, 'open');
    one.send.next(toggle);
    expect(await heard).toEqual({ type: 'state', on: true, bri: 128 });
    expect(device.heard).toContain('{"on":"t"}');
  });

  it('is killed by ping frames after 7 s, and kept by its probe', async () => {
    const kept = connect$(wled(device.host), quiet);
    const killed = connect$({ ...wled(device.host), probe: undefined }, quiet);
    const ends: string[] = [];
    life.add(kept.status$.subscribe(({ kind }) => ends.push(kind)));
    life.add(kept.keepOpen$.subscribe());
    await firstStatus(kept, 'open');
    const latency = firstValueFrom(kept.latency$);
    life.add(killed.keepOpen$.subscribe());
    await firstStatus(killed, 'open');
    const began = systemClock.monotonic();
    const { cause } = await firstStatus(killed, 'waiting');
    expect(cause).toEqual({ kind: 'dead', ms: 2000 });
    expect(systemClock.monotonic() - began).toBeGreaterThan(6900);
    expect(await latency).toBeGreaterThan(0);
    expect(device.heard).toContain('{"v":true}');
    expect(ends.slice(ends.indexOf('open'))).toEqual(['open']);
  }, 20_000);

  it('carries out a press in an outage, and shows the state after it', async () => {
    const light = connect$(wled(device.host), { ...quiet, backoff: { initialMs: 10, jitter: false } });
    life.add(light.keepOpen$.subscribe());
    await firstStatus(light, 'open');
    device.cut();
    await firstStatus(light, 'waiting');
    device.light.on = true;
    const off = lit(light.on('state'), false);
    expect(await lastValueFrom(light.deliver(toggle))).toMatchObject({ kind: 'sent' });
    await off;
    expect(device.light.on).toBe(false);
  });

  it('skips what is no state', () => {
    const { framing } = wled(device.host);
    const parse = typeof framing === 'object' ? framing.parse : () => 'none';
    expect([parse('{"success":true}'), parse(new ArrayBuffer(2))]).toEqual([undefined, undefined]);
  });

  it('runs as a script', async () => {
    await start(script$('wled.ts', /^lamp: on$/m, { WLED_HOST: device.host }));
    expect(device.light.on).toBe(true);
  }, 30_000);
});
