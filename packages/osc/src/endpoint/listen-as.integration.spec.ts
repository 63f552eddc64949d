import { ownSockets } from '../udp/own-sockets.ts';
import { replyPort } from '../udp/reply-port.ts';
import { createSocket } from 'node:dgram';
import { firstValueFrom, ReplaySubject, Subject, timer } from 'rxjs';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { first } from '../../test/first.ts';
import { freePort as freeUdpPort } from '../../test/free-port.ts';
import type { BridgeConfig } from '@hardware-ws/rules';
import { listenAs, type ListenEvent } from './listen-as.ts';

jest.setTimeout(30_000);
afterEach(cleanUp);

function configOf(listenHost: string, listenPort: number, more: object = {}) {
  return {
    osc: { listen_host: listenHost, listen_port: listenPort, ...more },
    incoming: [{ osc_address: '/mark' }],
    outgoing: [],
  } as unknown as BridgeConfig;
}

async function takenPort(port: number, host: string) {
  const socket = createSocket('udp4');
  const close = () => new Promise<void>((closed) => socket.close(() => closed()));
  await new Promise<void>((bound) => socket.bind(port, host, bound));
  return { close };
}

/** Starts to listen with this configuration, and waits until it is in force. */
async function started(config: BridgeConfig) {
  const reload$ = new Subject<BridgeConfig>();
  const event$ = new ReplaySubject<ListenEvent>();
  const said: string[] = [];
  const say$ = new ReplaySubject<string>();
  const say = (text: string) => {
    said.push(text);
    say$.next(text);
  };
  const log = { info: say, warn: say };
  const inForce: BridgeConfig[] = [];
  event$.subscribe((event) => {
    if (event.kind === 'inForce') inForce.push(event.config);
  });
  const options = { log, own: ownSockets(), replyPort: replyPort(), fault: () => undefined, againMs: 100 };
  const subscription = listenAs(config, reload$, options).subscribe(event$);
  atEnd(() => subscription.unsubscribe());
  const isInForce = (wanted: BridgeConfig) =>
    first(event$, (event) => event.kind === 'inForce' && event.config === wanted, `in force, after ${said.join('\n')}`);
  await isInForce(config);
  let marks = 0;
  const sender = createSocket('udp4');
  atEnd(() => void sender.close());
  await new Promise<void>((bound) => sender.bind(0, bound));
  sender.setMulticastInterface('127.0.0.1');
  return {
    reload: (next: BridgeConfig) => reload$.next(next),
    inForce,
    isInForce,
    said,
    says: (pattern: RegExp) => first(say$, (text) => pattern.test(text), String(pattern)),
    /** Resolves when a message arrives. Sends repeatedly, because there may be no socket for a moment while one replaces another. */
    hears: async (port: number, host = '127.0.0.1') => {
      const address = `/mark${(marks += 1)}`;
      const sending = timer(0, 50).subscribe(() => {
        sender.send(`${address}\0\0,\0\0\0`, port, host);
      });
      await first(event$, (event) => event.kind === 'received' && event.received.address === address, address);
      sending.unsubscribe();
    },
  };
}

describe('listenAs', () => {
  it('joins groups in addition to its own addresses, and other groups when the list changes', async () => {
    const port = await freeUdpPort();
    const joining = (...groups: readonly string[]) =>
      configOf('0.0.0.0', port, { multicast_groups: groups, interface: '127.0.0.1' });
    const bridge = await started(joining('239.255.76.1', '239.255.76.2'));
    expect(bridge.said).toEqual([
      `listening for OSC on 0.0.0.0:${String(port)} and for 239.255.76.1, 239.255.76.2 on 127.0.0.1`,
    ]);
    await bridge.hears(port, '239.255.76.1');
    await bridge.hears(port, '239.255.76.2');
    await bridge.hears(port);
    const next = joining('239.255.76.3');
    bridge.reload(next);
    await bridge.isInForce(next);
    await bridge.hears(port, '239.255.76.3');
    await bridge.hears(port);
    expect(bridge.said).toHaveLength(2);
  });

  it('keeps its groups when a new one cannot be joined', async () => {
    const port = await freeUdpPort();
    const joining = (by: string) => configOf('0.0.0.0', port, { multicast_groups: ['239.255.76.1'], interface: by });
    const bridge = await started(joining('127.0.0.1'));
    bridge.reload(joining('192.0.2.1'));
    await bridge.says(
      /^the running configuration stays: 239\.255\.76\.1 cannot be joined on the interface 192\.0\.2\.1/,
    );
    await bridge.hears(port, '239.255.76.1');
  });

  it('keeps trying a port that is in use, and reports it once', async () => {
    const [from, to] = await Promise.all([freeUdpPort(), freeUdpPort()]);
    const thief = await takenPort(to, '127.0.0.1');
    const bridge = await started(configOf('127.0.0.1', from));
    const moved = configOf('127.0.0.1', to);
    bridge.reload(moved);
    await bridge.says(
      /^the running configuration stays: UDP port \d+ .* is in use: .* It is tried again every 0\.1 s\.$/,
    );
    await bridge.hears(from);
    await thief.close();
    await bridge.isInForce(moved);
    await bridge.hears(to);
    expect(bridge.said.filter((line) => line.includes('stays'))).toHaveLength(1);
  });

  it('replaces its own socket when only the address changes, in both directions', async () => {
    const port = await freeUdpPort();
    const bridge = await started(configOf('127.0.0.1', port));
    for (const host of ['0.0.0.0', '127.0.0.1', '127.0.0.2']) {
      const next = configOf(host, port);
      bridge.reload(next);
      await bridge.isInForce(next);
      await bridge.hears(port, host === '0.0.0.0' ? '127.0.0.3' : host);
    }
    expect(bridge.said.filter((line) => line.includes('stays'))).toEqual([]);
  });

  it('returns to the old address while another program has the new one, until that program ends', async () => {
    const port = await freeUdpPort();
    const thief = await takenPort(port, '127.0.0.2');
    const bridge = await started(configOf('127.0.0.1', port));
    const everywhere = configOf('0.0.0.0', port);
    bridge.reload(everywhere);
    await bridge.says(/^the running configuration stays: .* is in use/);
    await bridge.hears(port);
    await thief.close();
    await bridge.isInForce(everywhere);
    await bridge.hears(port, '127.0.0.3');
    expect(bridge.inForce).toHaveLength(2);
  });

  it('uses the last of two configurations that arrive in one turn', async () => {
    const [from, to] = await Promise.all([freeUdpPort(), freeUdpPort()]);
    const bridge = await started(configOf('127.0.0.1', from));
    const last = configOf('127.0.0.1', from);
    bridge.reload(configOf('127.0.0.1', to));
    bridge.reload(last);
    await bridge.hears(from);
    await bridge.hears(from);
    expect(bridge.inForce.at(-1)).toBe(last);
    expect(bridge.inForce).toHaveLength(2);
  });

  it('stops trying a port when another configuration arrives', async () => {
    const [from, to] = await Promise.all([freeUdpPort(), freeUdpPort()]);
    const thief = await takenPort(to, '127.0.0.1');
    const bridge = await started(configOf('127.0.0.1', from));
    bridge.reload(configOf('127.0.0.1', to));
    await bridge.says(/stays/);
    const last = configOf('127.0.0.1', from);
    bridge.reload(last);
    await thief.close();
    await firstValueFrom(timer(300));
    expect(bridge.inForce.at(-1)).toBe(last);
    expect(bridge.inForce).toHaveLength(2);
  });
});
