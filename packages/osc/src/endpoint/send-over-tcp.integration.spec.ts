import type { BridgeConfig, EndpointEvent } from '@hardware-ws/rules';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { firstValueFrom, NEVER, of, ReplaySubject, Subject, timer } from 'rxjs';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { first } from '../../test/first.ts';
import { freePort } from '../../test/free-port.ts';
import { freeTcpPort } from '../../test/free-tcp-port.ts';
import { oscBridgeConfig } from '../file/osc-bridge-config.ts';
import { sizePrefixed } from '../framing/size-prefixed.ts';
import { slip } from '../framing/slip.ts';
import type { OscDatagram } from '../message/osc-datagram.ts';
import type { OscMessage } from '../message/osc-message.ts';
import type { ReceivedOscMessage } from '../message/received-osc-message.ts';
import { tcpClient$ } from '../tcp/tcp-client.ts';
import { tcpServer$ } from '../tcp/tcp-server.ts';
import type { TcpServerEvent } from '../tcp/tcp-server-event.ts';
import { goingRound } from './going-round.ts';
import { legibleOsc } from './legible-osc.ts';
import { oscEndpoint } from './osc-endpoint.ts';
import { sharedPorts } from './shared-ports.ts';

jest.setTimeout(30_000);
afterEach(cleanUp);

interface OscJsPort {
  on(event: 'message', listener: (message: unknown) => void): void;
  send(message: object): void;
}
// npm's osc has no types.
const { TCPSocketPort } = jest.requireActual<{
  readonly TCPSocketPort: new (options: { readonly socket: Socket; readonly metadata: boolean }) => OscJsPort;
}>('osc');

const host = '127.0.0.1';
const framings = { slip, size: sizePrefixed };
type FramingName = keyof typeof framings;

function configOf(...destinations: readonly object[]): BridgeConfig {
  const outgoing = [
    { websocket_type: 'go', osc_destinations: destinations.map((each) => ({ host, address: '/go', ...each })) },
  ];
  return oscBridgeConfig.parse({ outgoing }) as unknown as BridgeConfig;
}

function command(port: number, tcp: FramingName = 'slip', address = '/go'): OscDatagram {
  return { destination: { host, port }, message: { address, args: [] }, tcp };
}

/** Gear that listens for OSC over TCP. */
async function gear(port: number, framing: FramingName = 'slip') {
  const event$ = new ReplaySubject<TcpServerEvent>();
  const output$ = new Subject<OscMessage>();
  const open$ = new ReplaySubject<unknown>();
  const listening = () => open$.next(undefined);
  const subscription = tcpServer$({
    host,
    port,
    framing: framings[framing],
    output$,
    onListening: listening,
  }).subscribe(event$);
  atEnd(() => subscription.unsubscribe());
  await firstValueFrom(open$);
  return {
    answer: (address: string) => output$.next({ address, args: [] }),
    sees: (kind: TcpServerEvent['kind']) => first(event$, (event) => event.kind === kind, kind),
    hears: (address: string) =>
      first(event$, (event) => event.kind === 'message' && event.message.address === address, address),
    switchOff: () => subscription.unsubscribe(),
  };
}

function run(config: BridgeConfig) {
  const reload$ = new Subject<BridgeConfig>();
  const command$ = new Subject<OscDatagram>();
  const event$ = new ReplaySubject<EndpointEvent<OscDatagram, OscMessage | ReceivedOscMessage>>();
  const said: string[] = [];
  const say$ = new ReplaySubject<string>();
  const say = (text: string) => {
    said.push(text);
    say$.next(text);
  };
  const log = { info: say, warn: (text: string) => say(`warning: ${text}`) };
  const subscription = oscEndpoint.run({ config, reload$, command$, refresh$: NEVER, log }).subscribe(event$);
  atEnd(() => subscription.unsubscribe());
  return {
    said,
    says: (pattern: RegExp) => first(say$, (text) => pattern.test(text), String(pattern)),
    reload: (next: BridgeConfig) => reload$.next(next),
    send: (sent: OscDatagram) => command$.next(sent),
    reports: (kind: string) => first(event$, (event) => event.kind === kind, kind),
    stop: () => subscription.unsubscribe(),
  };
}

describe('OSC over TCP in a bridge', () => {
  it.each<FramingName>(['slip', 'size'])(
    'connects at once, sends and receives with the framing %s',
    async (framing) => {
      const port = await freeTcpPort();
      const desk = await gear(port, framing);
      const bridge = run(configOf({ port, transport: 'tcp', framing }));
      await bridge.says(new RegExp(`^connected to ${host}:${String(port)} over TCP, framing: ${framing}$`));
      await desk.sees('open');
      const sent = command(port, framing);
      bridge.send(sent);
      await desk.hears('/go');
      expect(await bridge.reports('sent')).toEqual({ kind: 'sent', command: sent });
      desk.answer('/reply');
      expect(await bridge.reports('received')).toMatchObject({ received: { address: '/reply', from: { host, port } } });
    },
  );

  it('sends the messages of keep_alive when the connection opens, and reports no command for them', async () => {
    const port = await freeTcpPort();
    const kept = [{ host, port, address: '/awake', every_s: 3600, transport: 'tcp' }];
    const bridge = run(oscBridgeConfig.parse({ osc: { keep_alive: kept } }) as unknown as BridgeConfig);
    await bridge.says(/^warning: .* Messages to it are dropped until the TCP connection is open/);
    const desk = await gear(port);
    await desk.hears('/awake');
    desk.switchOff();
    const again = await gear(port);
    await again.hears('/awake');
    expect(bridge.said.filter((line) => line.includes('was not sent'))).toEqual([]);
  });

  it('drops and reports messages while the connection is down, and reconnects', async () => {
    const port = await freeTcpPort();
    const bridge = run(configOf({ port, transport: 'tcp' }));
    const at = `${host} port ${String(port)}`;
    expect(await bridge.says(/^warning/)).toBe(
      `warning: ${at} refused the TCP connection: is the program running, and does it listen for OSC over TCP? ` +
        'Messages to it are dropped until the TCP connection is open, which is tried at least every 5 s.',
    );
    bridge.send(command(port, 'slip', '/late'));
    expect(await bridge.reports('unsent')).toEqual({
      kind: 'unsent',
      command: command(port, 'slip', '/late'),
      reason: `/late was not sent to ${at}: the TCP connection is not open, and a late message could do harm.`,
      about: `unsent ${host} ${String(port)} (tcp)`,
    });
    await firstValueFrom(timer(800)); // tried again without another warning
    const desk = await gear(port);
    await bridge.says(/^connected/);
    bridge.send(command(port));
    expect(await desk.sees('message')).toMatchObject({ message: { address: '/go' } });
    desk.switchOff();
    await bridge.says(/closed the connection\. Messages to it/);
    expect(bridge.said).toHaveLength(3);
  });

  it('reports a message that cannot be encoded, and continues', async () => {
    const port = await freeTcpPort();
    const desk = await gear(port);
    const bridge = run(configOf({ port, transport: 'tcp' }));
    await bridge.says(/^connected/);
    bridge.send(command(port, 'slip', 'no slash'));
    expect(await bridge.reports('unsent')).toMatchObject({
      reason: expect.stringContaining('does not start') as string,
    });
    bridge.send(command(port));
    await desk.hears('/go');
  });

  it('opens and closes connections for a new configuration, and keeps those that it still needs', async () => {
    const [kept, old, added] = await Promise.all([freeTcpPort(), freeTcpPort(), freeTcpPort()]);
    const desks = { kept: await gear(kept), old: await gear(old), added: await gear(added, 'size') };
    const bridge = run(configOf({ port: kept, transport: 'tcp' }, { port: old, transport: 'tcp' }));
    await Promise.all([kept, old].map((port) => bridge.says(new RegExp(`:${String(port)} over TCP`))));
    bridge.reload(
      configOf(
        { port: kept, transport: 'tcp', address: '/other' },
        { port: added, transport: 'tcp', framing: 'size' },
        { port: added, transport: 'tcp', framing: 'size', address: '/second' },
      ),
    );
    await desks.old.sees('closed');
    await bridge.says(new RegExp(`:${String(added)} over TCP, framing: size`));
    bridge.send(command(kept));
    await desks.kept.hears('/go');
    bridge.send(command(added, 'size'));
    await desks.added.hears('/go');
    bridge.send(command(old));
    expect(await bridge.reports('unsent')).toMatchObject({
      reason: `/go was not sent to ${host} port ${String(old)}: no rule uses this TCP connection anymore.`,
    });
    expect(bridge.said).toHaveLength(3);
    bridge.stop();
    await Promise.all([desks.kept.sees('closed'), desks.added.sees('closed')]);
  });

  it('waits longer each time when connections are accepted and closed at once', async () => {
    let connections = 0;
    const server = createServer((socket) => {
      connections += 1;
      socket.on('error', () => undefined);
      socket.end();
    }).listen(0, host);
    atEnd(() => void server.close());
    await once(server, 'listening');
    run(configOf({ port: (server.address() as AddressInfo).port, transport: 'tcp' }));
    await firstValueFrom(timer(2200)); // tried after 0, 250, 750 and 1750 ms
    expect(connections).toBeGreaterThan(1);
    expect(connections).toBeLessThan(6);
  });

  it("exchanges messages with npm's osc", async () => {
    const heard$ = new ReplaySubject<Socket>();
    const message$ = new ReplaySubject<unknown>();
    const server = createServer((socket) => heard$.next(socket)).listen(0, host);
    atEnd(() => void server.close());
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const bridge = run(configOf({ port, transport: 'tcp' }));
    const socket = await firstValueFrom(heard$);
    const peer = new TCPSocketPort({ socket, metadata: true });
    peer.on('message', (message) => message$.next(message));
    await bridge.says(/^connected/);
    bridge.send({ ...command(port), message: { address: '/go', args: [{ type: 'i', value: 7 }] } });
    expect(await firstValueFrom(message$)).toEqual({ address: '/go', args: [{ type: 'i', value: 7 }] });
    peer.send({ address: '/back', args: [{ type: 's', value: 'on' }] });
    expect(await bridge.reports('received')).toMatchObject({
      received: { address: '/back', args: [{ type: 's', value: 'on' }] },
    });
  });

  it('is checked by a diagnosis', async () => {
    const [open, silent] = await Promise.all([freeTcpPort(), freeTcpPort()]);
    const desk = await gear(open);
    const findings: unknown[] = [];
    const config = configOf({ port: open, transport: 'tcp' }, { port: silent, transport: 'tcp' });
    for await (const finding of oscEndpoint.diagnose?.(config) ?? []) findings.push(finding);
    expect(findings).toMatchObject([
      { check: `osc ${host}:${String(open)} (tcp)`, state: 'ok', says: 'the TCP connection opened' },
      {
        check: `osc ${host}:${String(silent)} (tcp)`,
        state: 'failed',
        says: expect.stringContaining('refused the TCP connection') as string,
      },
    ]);
    await desk.sees('closed');
  });
});

describe('a TCP port to listen on', () => {
  const incoming = [{ osc_address: '/in', websocket_type: 'x' }];
  const listening = (osc: object, destinations: readonly object[] = []) =>
    oscBridgeConfig.parse({
      osc: { listen_host: host, ...osc },
      incoming,
      outgoing: [{ websocket_type: 'go', osc_destinations: destinations }],
    }) as unknown as BridgeConfig;
  const sendTo = (port: number, framing: FramingName, address: string) => {
    const output$ = of({ address, args: [] });
    const client = tcpClient$({ host, port, framing: framings[framing], output$ }).subscribe({
      error: () => undefined,
    });
    atEnd(() => client.unsubscribe());
  };

  it.each<FramingName>(['slip', 'size'])('receives with the framing %s in addition to UDP', async (framing) => {
    const [udp, port] = await Promise.all([freePort(), freeTcpPort()]);
    const bridge = run(listening({ listen_port: udp, listen_tcp_port: port, tcp_framing: framing }));
    await bridge.says(new RegExp(`^listening for OSC over TCP on ${host}:${String(port)}, framing: ${framing}$`));
    sendTo(port, framing, '/in');
    const { received } = (await bridge.reports('received')) as { readonly received: ReceivedOscMessage };
    expect(received.address).toBe('/in');
    expect(oscEndpoint.received.isOwn(received)).toBe(false);
  });

  it('marks messages that the bridge itself sent', async () => {
    const [udp, port] = await Promise.all([freePort(), freeTcpPort()]);
    const destination = { host, port, address: '/in', transport: 'tcp' };
    const bridge = run(listening({ listen_port: udp, listen_tcp_port: port }, [destination]));
    await bridge.says(/^connected/);
    bridge.send(command(port, 'slip', '/in'));
    const { received } = (await bridge.reports('received')) as { readonly received: ReceivedOscMessage };
    expect(oscEndpoint.received.isOwn(received)).toBe(true);
  });

  it('changes with a new configuration', async () => {
    const [udp, one, other] = await Promise.all([freePort(), freeTcpPort(), freeTcpPort()]);
    const bridge = run(listening({ listen_port: udp, listen_tcp_port: one }));
    await bridge.says(new RegExp(`over TCP on ${host}:${String(one)}`));
    bridge.reload(listening({ listen_port: udp, listen_tcp_port: other }));
    await bridge.says(new RegExp(`over TCP on ${host}:${String(other)}`));
    sendTo(other, 'slip', '/in');
    await bridge.reports('received');
    await gear(one); // the first port is free again
  });

  it('must be free at the start, which a diagnosis checks', async () => {
    const [udp, port] = await Promise.all([freePort(), freeTcpPort()]);
    await gear(port);
    const config = listening({ listen_port: udp, listen_tcp_port: port });
    const bridge = run(config);
    await expect(bridge.reports('never')).rejects.toThrow(`TCP port ${String(port)} on ${host} is in use`);
    const findings: unknown[] = [];
    for await (const finding of oscEndpoint.diagnose?.(config) ?? []) findings.push(finding);
    expect(findings).toMatchObject([{ state: 'ok' }, { check: `osc port ${String(port)} (tcp)`, state: 'failed' }]);
  });

  it('is checked for loops, a port in two files, and incompatible keys', () => {
    const written = {
      osc: { listen_tcp_port: 7400 },
      outgoing: [{ websocket_type: 'x', osc_destinations: [{ host, port: 7400, address: '/a', transport: 'tcp' }] }],
      incoming,
    };
    expect(goingRound(legibleOsc(written))).toMatchObject([{ path: ['outgoing', 0, 'osc_destinations', 0, 'port'] }]);
    const files = [1, 2].map((port) => ({
      file: `${String(port)}.yaml`,
      config: listening({ listen_port: port, listen_tcp_port: 9 }),
    }));
    expect(sharedPorts(files)).toMatchObject([{ file: '2.yaml', path: ['osc', 'listen_tcp_port'] }]);
    const messages = (osc: object) => oscBridgeConfig.safeParse({ osc }).error?.issues.map(({ message }) => message);
    expect(messages({ tcp_framing: 'size' })).toEqual([
      'has no effect without listen_tcp_port: add it, or leave tcp_framing out',
    ]);
    expect(messages({ listen_tcp_port: 9, listen_host: '239.1.2.3' })).toEqual([
      '239.1.2.3 is a multicast group, which works over UDP only: leave this key out',
    ]);
  });
});

describe('the keys of a destination over TCP', () => {
  const to = { host: 'desk', port: 1, address: '/a' };
  const issues = (base: object | undefined, ...own: readonly object[]) =>
    oscBridgeConfig
      .safeParse({ default_destination: base, outgoing: [{ websocket_type: 'x', osc_destinations: own }] })
      .error?.issues.map(({ path, message }) => `${path.slice(2).join('.')}: ${message}`);

  it.each<[string, object | undefined, object, readonly string[] | undefined]>([
    ['tcp', undefined, { ...to, transport: 'tcp' }, undefined],
    ['tcp, from the default', { ...to, transport: 'tcp', framing: 'size' }, {}, undefined],
    ['udp beside a default over tcp', { ...to, transport: 'tcp', framing: 'size' }, { transport: 'udp' }, undefined],
    ['tcp without the bundle of the default', { ...to, bundle: true }, { transport: 'tcp', bundle: false }, undefined],
    [
      'a bundle',
      undefined,
      { ...to, transport: 'tcp', bundle: true },
      ['osc_destinations.0.bundle: bundles work over UDP only: leave bundle out, or leave out transport: tcp'],
    ],
    [
      'a bundle of the default',
      { ...to, bundle: true },
      { transport: 'tcp' },
      [
        'osc_destinations.0: default_destination: bundle: bundles work over UDP only: leave bundle out, or leave out transport: tcp',
      ],
    ],
    [
      'a TTL',
      undefined,
      { ...to, transport: 'tcp', multicast_ttl: 2 },
      [
        'osc_destinations.0.multicast_ttl: multicast works over UDP only: leave this key out, or leave out transport: tcp',
      ],
    ],
    [
      'a group',
      undefined,
      { ...to, host: '239.1.2.3', transport: 'tcp' },
      ['osc_destinations.0.transport: 239.1.2.3 is a multicast group, which works over UDP only: leave transport out'],
    ],
    [
      'a framing over UDP',
      undefined,
      { ...to, framing: 'slip' },
      ['osc_destinations.0.framing: only a TCP connection has a framing: add transport: tcp'],
    ],
    [
      'another framing',
      undefined,
      { ...to, transport: 'tcp', framing: 'cobs' },
      ['osc_destinations.0.framing: expected slip or size'],
    ],
  ])('%s', (_name, base, own, expected) => {
    expect(issues(base, own)).toEqual(expected);
  });

  it('appear with the destination, and are no loop at the UDP port of the bridge', () => {
    expect(oscEndpoint.commands.destination(command(7400))).toBe('127.0.0.1:7400 (tcp)');
    const written = {
      outgoing: [{ websocket_type: 'x', osc_destinations: [{ host, port: 7400, address: '/a', transport: 'tcp' }] }],
      incoming: [{ osc_address: '/b', websocket_type: 'x' }],
    };
    expect(goingRound(legibleOsc(written))).toEqual([]);
  });
});
