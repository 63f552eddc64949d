import { connect$ } from '@hardware-ws/client';
import { compileRules, countRules, type BridgeConfig, type RuleCount, type RuleEvent } from '@hardware-ws/rules';
import { quizzer } from '@hardware-ws/quizzer';
import { relay$, type RelayEvent } from '@hardware-ws/relay';
import { createSocket } from 'node:dgram';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filter, firstValueFrom, interval, lastValueFrom, of, Subject, take, tap, timer } from 'rxjs';
import { freeUdpPort } from '../../test/free-udp-port.ts';
import { bridgeConfig } from './bridge-config.ts';
import { bridge$, type BridgeEvent } from './bridge.ts';
import { endpoints } from './endpoints.ts';
import { quizzerBackend } from './backends/quizzer.ts';
import { reloads$ } from './reloads.ts';
import { saved$ } from './saved.ts';
import { withLooseTypes } from './with-loose-types.ts';

jest.setTimeout(30_000);

const directory = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
const file = join(directory, 'show.yaml');
afterAll(() => rmSync(directory, { recursive: true }));

/** Saves a file as many editors do. */
function save(yaml: string) {
  writeFileSync(`${file}.new`, yaml);
  renameSync(`${file}.new`, file);
}

function yaml(port: number, field: string) {
  return `
osc: { listen_host: 127.0.0.1, listen_port: ${port} }
incoming:
  - { osc_address: /mark, websocket_type: mark, args: [{ osc_index: 0, websocket_field: ${field} }] }
`;
}

/** The bytes of `/mark` with an integer, written by hand because 5,000 a second are sent. */
function mark(value: number) {
  const bytes = Buffer.from('/mark\0\0\0,i\0\0\0\0\0\0', 'latin1');
  bytes.writeInt32BE(value, 12);
  return bytes;
}

async function start(serverPort: number) {
  const running = bridgeConfig(file);
  const events: BridgeEvent[] = [];
  const event$ = new Subject<BridgeEvent>();
  const said: string[] = [];
  const errors: unknown[] = [];
  const inForce: BridgeConfig[] = [];
  const events$ = new Subject<RuleEvent>();
  let counts: readonly RuleCount[] = [];
  const counting = events$.pipe(countRules(of(compileRules(endpoints, running)))).subscribe((now) => (counts = now));
  const game = connect$(withLooseTypes(quizzer({ host: `127.0.0.1:${serverPort}`, gameId: 1 }), ['mark']), {
    backoff: { initialMs: 20, maxMs: 50 },
  });
  const log = { info: (text: string) => said.push(text), warn: (text: string) => said.push(text) };
  const refused = (reason: string) => said.push(`refused: ${reason}`);
  const subscription = bridge$({
    connection: game,
    contract: quizzerBackend.contract,
    endpoints,
    config: running,
    reload$: reloads$({
      file,
      running,
      backend: quizzerBackend,
      inForce: () => inForce.at(-1) ?? running,
      when$: saved$(file, 50),
      refused,
    }),
    applied: (config) => inForce.push(config),
    counted: (event) => events$.next(event),
    log,
  })
    .pipe(
      tap((event) => {
        events.push(event);
        event$.next(event);
      }),
    )
    .subscribe({ error: (error: unknown) => errors.push(error) });
  await firstValueFrom(game.status$.pipe(filter(({ kind }) => kind === 'open')));
  subscription.add(counting);
  return { subscription, events, event$, said, errors, inForce, game, counts: () => counts };
}

async function startRelay(port = 0) {
  const listening$ = new Subject<RelayEvent>();
  const listening = firstValueFrom(listening$.pipe(filter((event) => event.kind === 'listening')));
  const subscription = relay$({ port }).subscribe(listening$);
  return { subscription, port: (await listening).port };
}

/** The number of datagrams that the kernel dropped because the socket's buffer was full. */
function overflowed(port: number): number {
  const local = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const lines = readFileSync('/proc/net/udp', 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  return Number(lines.find(([, address]) => address?.endsWith(local))?.at(-1));
}

function until(holds: () => boolean) {
  return firstValueFrom(timer(0, 10).pipe(filter(holds)));
}

describe('a bridge whose file is saved again', () => {
  it('applies a valid file, and keeps the last configuration if the file is invalid, which it reports', async () => {
    const relay = await startRelay();
    const port = await freeUdpPort();
    const other = await freeUdpPort();
    save(yaml(port, 'before'));
    const bridge = await start(relay.port);
    await until(() => bridge.said.includes(`listening for OSC on 127.0.0.1:${port}`));
    save(yaml(port, 'after'));
    await until(() => bridge.inForce.length === 2);
    save(`${yaml(port, 'bad')}nonsense: 1\n`);
    await until(() => bridge.said.some((line) => /^refused: .*nonsense/s.test(line)));
    const socket = createSocket('udp4');
    socket.send(mark(7), port, '127.0.0.1');
    const { outcome } = (await firstValueFrom(bridge.event$)) as Extract<BridgeEvent, { kind: 'outcome' }>;
    expect(outcome.message).toMatchObject({ type: 'mark', after: 7 });
    expect(bridge.said.filter((line) => line.startsWith('listening'))).toHaveLength(1);

    save(yaml(other, 'moved'));
    await until(() => bridge.inForce.length === 3);
    socket.send(mark(8), other, '127.0.0.1');
    const moved = (await firstValueFrom(bridge.event$)) as Extract<BridgeEvent, { kind: 'outcome' }>;
    expect(moved.outcome.message).toMatchObject({ moved: 8 });

    // The first port is free again, and another program takes it. The bridge cannot return to it and keeps its port.
    const thief = createSocket('udp4');
    await new Promise<void>((bound) => thief.bind(port, '127.0.0.1', bound));
    save(yaml(port, 'back'));
    await until(() => bridge.said.some((line) => line.startsWith('the running configuration stays')));
    socket.send(mark(9), other, '127.0.0.1');
    const stayed = (await firstValueFrom(bridge.event$)) as Extract<BridgeEvent, { kind: 'outcome' }>;
    expect(stayed.outcome.message).toMatchObject({ moved: 9 });
    thief.close();
    socket.close();
    bridge.subscription.unsubscribe();
    relay.subscription.unsubscribe();
    expect(bridge.errors).toEqual([]);
  });

  it('loses none of 5,000 messages a second, except those that an outage drops, which are counted', async () => {
    const relay = await startRelay();
    const port = await freeUdpPort();
    save(yaml(port, 'v0'));
    const bridge = await start(relay.port);
    await until(() => bridge.said.some((line) => line.startsWith('listening')));
    const socket = createSocket('udp4');
    let sent = 0;
    const load = lastValueFrom(
      interval(10).pipe(
        take(400),
        tap((turn) => {
          for (let index = 0; index < 50; index += 1) socket.send(mark((sent += 1)), port, '127.0.0.1');
          if (turn % 100 === 50) save(yaml(port, `v${turn}`));
          if (turn === 170) relay.subscription.unsubscribe();
        }),
      ),
    );
    await until(() => sent > 10_000);
    const again = await startRelay(relay.port);
    await load;
    // Datagrams that the kernel of a busy machine dropped never reached the bridge. All others did.
    await until(() => bridge.events.length + overflowed(port) >= sent);
    const reached = sent - overflowed(port);
    socket.close();
    bridge.subscription.unsubscribe();
    again.subscription.unsubscribe();

    const outcomes = bridge.events.flatMap((event) => (event.kind === 'outcome' ? [event.outcome] : []));
    const values = outcomes.map(({ message }) => Object.values(message).find((value) => typeof value === 'number'));
    expect(new Set(values).size).toBe(reached);
    expect(outcomes).toHaveLength(reached);
    const dropped = outcomes.filter(({ kind }) => kind === 'dropped').length;
    expect(dropped).toBeGreaterThan(0);
    expect(bridge.counts()).toEqual([{ rule: 'incoming[0] /mark', hits: reached, errors: dropped, skips: {} }]);
    expect(sent).toBe(20_000);
    expect(reached).toBeGreaterThan(15_000);
    expect(bridge.inForce.length).toBeGreaterThanOrEqual(4);
    expect(bridge.said.filter((line) => line.startsWith('listening'))).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'sent').length).toBeGreaterThan(10_000);
    expect(bridge.errors).toEqual([]);
  });
});
