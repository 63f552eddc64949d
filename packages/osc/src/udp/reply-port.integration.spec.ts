import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { firstValueFrom, mergeMap, of, Subject, take, timer, toArray, type Observable } from 'rxjs';
import { datagram } from '../../test/datagram.ts';
import { standardCodec } from '../codec/standard-codec.ts';
import type { OscEndpoint } from '../message/osc-endpoint.ts';
import { datagrams$ } from './datagrams.ts';
import { ownSockets } from './own-sockets.ts';
import { replyPort } from './reply-port.ts';
import { sendDatagrams } from './send-datagrams.ts';

const endings: (() => void)[] = [];
afterEach(() => {
  for (const end of endings.splice(0)) end();
});

/** Stands in for a mixer: answers each message to the port that it came from, and records that port. */
async function desk(type: 'udp4' | 'udp6' = 'udp4', host = '127.0.0.1') {
  const socket = createSocket(type);
  const ports: number[] = [];
  socket.on('message', (_, from) => {
    ports.push(from.port);
    socket.send(standardCodec.encode({ address: '/answer', args: [] }), from.port, from.address);
  });
  socket.bind(0, host);
  await once(socket, 'listening');
  endings.push(() => socket.close());
  return { port: socket.address().port, ports };
}

/** Listens on a reply port, and resolves once it is open. */
async function opened(host: string, own = ownSockets()) {
  const port = replyPort();
  const heard$ = new Subject<{ readonly address: string; readonly own?: true }>();
  const listening$ = new Subject<OscEndpoint>();
  const endpoint = firstValueFrom(listening$);
  const received$ = datagrams$({ port: 0, host, own, replyPort: port, onListening: (to) => listening$.next(to) });
  const subscription = received$.subscribe(heard$);
  endings.push(() => subscription.unsubscribe());
  const send = (to: number, at = '127.0.0.1') =>
    firstValueFrom(of(datagram(to, '/info', [], at)).pipe(sendDatagrams({ own, replyPort: port })));
  return { heard$, port: (await endpoint).port, send, close: () => subscription.unsubscribe() };
}

function next<T>(value$: Observable<T>) {
  return firstValueFrom(value$.pipe(take(1)));
}

describe('replyPort', () => {
  it.each([
    ['an address', '0.0.0.0', '127.0.0.1'],
    ['a name', '0.0.0.0', 'localhost'],
    ['an IPv4 address from a socket for IPv6 as well', '::', '127.0.0.1'],
  ])('sends to %s from the listening port, so the answer arrives there', async (_, listenOn, host) => {
    const mixer = await desk();
    const { heard$, port, send } = await opened(listenOn);
    const answer = next(heard$);
    await send(mixer.port, host);
    expect(await answer).toMatchObject({ address: '/answer' });
    expect(mixer.ports).toEqual([port]);
  });

  it('sends several messages at once from the same port', async () => {
    const mixer = await desk();
    const { heard$, port, send } = await opened('0.0.0.0');
    const answers = firstValueFrom(heard$.pipe(take(20), toArray()));
    await firstValueFrom(
      of(...Array.from({ length: 20 }, () => mixer.port)).pipe(
        mergeMap((to) => send(to)),
        toArray(),
      ),
    );
    await answers;
    expect(new Set(mixer.ports)).toEqual(new Set([port]));
  });

  it('marks messages that the port sent to itself as own, to prevent a loop', async () => {
    const { heard$, port, send } = await opened('127.0.0.1');
    const heard = next(heard$);
    await send(port);
    expect(await heard).toMatchObject({ address: '/info', own: true });
  });

  it('does not mark the answer of gear on this machine as own', async () => {
    const mixer = await desk();
    const { heard$, send } = await opened('127.0.0.1');
    const heard = next(heard$);
    await send(mixer.port);
    expect(await heard).not.toHaveProperty('own');
  });

  it('sends to a broadcast address', async () => {
    const mixer = await desk('udp4', '127.255.255.255');
    const { port, send } = await opened('0.0.0.0');
    await send(mixer.port, '127.255.255.255');
    await firstValueFrom(of(0));
    expect(await until(() => mixer.ports[0])).toBe(port);
  });

  it('sends from another port once the port is closed', async () => {
    const mixer = await desk();
    const { port, send, close } = await opened('0.0.0.0');
    close();
    await send(mixer.port);
    const used = await until(() => mixer.ports[0]);
    expect(used).toBeGreaterThan(0);
    expect(used).not.toBe(port);
  });
});

async function until<T>(value: () => T | undefined): Promise<T> {
  for (;;) {
    const found = value();
    if (found !== undefined) return found;
    await firstValueFrom(timer(5));
  }
}
