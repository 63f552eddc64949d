import { connect as connectSocket, createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import {
  asapScheduler,
  buffer,
  catchError,
  EMPTY,
  filter,
  from,
  map,
  merge,
  type Observable,
  of,
  retry,
  Subject,
  take,
  takeUntil,
  takeWhile,
  tap,
  timer,
  toArray,
} from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { allOf } from '../../test/all-of.ts';
import { firstOf } from '../../test/first-of.ts';
import { freeTcpPort } from '../../test/free-tcp-port.ts';
import { serve } from '../../test/serve.ts';
import { sizePrefixed } from '../framing/size-prefixed.ts';
import { slip } from '../framing/slip.ts';
import type { OscDatagram } from '../message/osc-datagram.ts';
import type { OscMessage } from '../message/osc-message.ts';
import type { OscPacket } from '../message/osc-packet.ts';
import { standardCodec } from '../codec/standard-codec.ts';
import { tcpClient$ } from './tcp-client.ts';
import type { TcpEvent } from './tcp-event.ts';
import type { TcpFault } from './tcp-fault.ts';
import { tcpServer$ } from './tcp-server.ts';

const local = '127.0.0.1';
function message(address: string): OscMessage {
  return { address, args: [{ type: 'h', value: 7n }] };
}
function addresses<Event extends { readonly kind: string }>(events$: Observable<Event>) {
  return events$.pipe(
    map((event) => event as unknown as TcpEvent),
    filter((event) => event.kind === 'message'),
    map((event) => event.message.address),
  );
}
const names = Array.from({ length: 200 }, (_, index) => `/${String(index)}`);

describe.each([
  ['slip', slip],
  ['sizePrefixed', sizePrefixed],
])('tcpClient$ and tcpServer$ with %s', (_name, framing) => {
  it('deliver messages to the server in order, with their types and senders', async () => {
    const received = await allOf(
      serve(({ host, port }) => tcpClient$({ host, port, framing, output$: from(names.map(message)) }), {
        framing,
      }).pipe(take(names.length + 1)),
    );
    const peer = { host: local, port: expect.any(Number) as number };
    expect(received[0]).toEqual({ kind: 'open', peer });
    expect(received[1]).toEqual({ kind: 'message', message: { ...message('/0'), from: peer } });
    expect(received.slice(1).map((event) => event.kind === 'message' && event.message.address)).toEqual(names);
  });

  it('deliver bundles, each message with its time tag', async () => {
    const timeTag = { seconds: 5, fraction: 6 };
    const bundle = { timeTag, elements: [message('/a'), message('/b')] };
    const received = await allOf(
      serve(({ host, port }) => tcpClient$({ host, port, framing, output$: of(bundle) }), { framing }).pipe(take(3)),
    );
    expect(received.slice(1)).toMatchObject([
      { kind: 'message', message: { address: '/a', timeTag } },
      { kind: 'message', message: { address: '/b', timeTag } },
    ]);
  });

  it('deliver a broadcast to all clients, and an answer only to the client that asked', async () => {
    const output$ = new Subject<OscPacket | OscDatagram<OscPacket>>();
    const heard$ = new Subject<readonly (readonly string[])[]>();
    const heard = firstOf(heard$);
    const client = (port: number, name: string) =>
      addresses(tcpClient$({ host: local, port, framing, output$: of(message(name)) })).pipe(take(2), toArray());
    let asked = 0;
    const server = serve(({ port }) => merge(client(port, '/1'), client(port, '/2')).pipe(toArray(), tap(heard$)), {
      framing,
      output$,
    })
      .pipe(
        tap((event) => {
          if (event.kind !== 'message') return;
          output$.next({ destination: event.message.from, message: message(`${event.message.address}/answer`) });
          if (++asked === 2) output$.next(message('/all'));
        }),
      )
      .subscribe();
    expect((await heard).map(String).sort()).toEqual(['/1/answer,/all', '/2/answer,/all']);
    server.unsubscribe();
  });

  it('survive packets that are not OSC', async () => {
    const faults: TcpFault[] = [];
    const received = await firstOf(
      addresses(
        serve(
          ({ port }) =>
            of([Uint8Array.of(1, 2, 3), standardCodec.encode(message('/after'))]).pipe(
              tap((packets) => {
                const socket = connectSocket(port, local);
                for (const packet of packets) socket.write(framing.frame(packet));
                socket.end();
              }),
            ),
          { framing, onFault: (fault) => faults.push(fault) },
        ),
      ),
    );
    expect(received).toBe('/after');
    expect(faults).toMatchObject([
      { kind: 'malformed', length: 3, bytes: Uint8Array.of(1, 2, 3), from: { host: local } },
    ]);
  });
});

describe('tcpServer$', () => {
  it('reports that a client connected, and why it disconnected', async () => {
    const closed = await allOf(
      serve(({ host, port }) => tcpClient$({ host, port, framing: slip }).pipe(take(1))).pipe(take(2)),
    );
    expect(closed).toEqual([
      { kind: 'open', peer: { host: local, port: expect.any(Number) as number } },
      {
        kind: 'closed',
        peer: { host: local, port: expect.any(Number) as number },
        reason: expect.stringMatching(/^127\.0\.0\.1 port \d+ closed the connection\.$/) as string,
      },
    ]);
  });

  it('disconnects a client that announces a packet that is too long, and names a possible cause', async () => {
    const events = await allOf(
      serve(
        ({ port }) =>
          of(port).pipe(
            tap(() => {
              connectSocket(port, local)
                .on('error', () => undefined)
                .write(slip.frame(new Uint8Array(8).fill(0x2f)));
            }),
          ),
        { framing: sizePrefixed },
      ).pipe(take(2)),
    );
    expect(events[1]).toMatchObject({ kind: 'closed' });
    expect(events[1]?.kind === 'closed' && events[1].reason).toMatch(/announced.*does the other end use SLIP\?/);
  });

  it('reports that its port is in use, and what to do', async () => {
    const refusals = new Subject<unknown>();
    const refused = firstOf(refusals);
    const held = serve(({ host, port }) =>
      tcpServer$({ host, port, framing: slip }).pipe(
        catchError((error: unknown) => {
          refusals.next({ error, port });
          return EMPTY;
        }),
      ),
    ).subscribe();
    const { error, port } = (await refused) as { error: Error; port: number };
    held.unsubscribe();
    expect(error.message).toBe(
      `TCP port ${String(port)} on 127.0.0.1 is in use: end the other program or listen on another port.`,
    );
  });

  it('rejects clients above its limit', async () => {
    const ended = await firstOf(
      serve(
        ({ port }) =>
          of(port).pipe(
            tap(() => {
              for (let count = 0; count < 2; count++)
                connectSocket(port, local)
                  .on('error', () => undefined)
                  .resume();
            }),
          ),
        { maxClients: 1 },
      ).pipe(
        map(({ kind }) => kind),
        buffer(timer(300)),
      ),
    );
    expect(ended).toEqual(['open']);
  });

  it('frees its port and disconnects its clients when it is unsubscribed', async () => {
    const port = await freeTcpPort();
    for (let round = 0; round < 3; round++) {
      const ended = allOf(
        tcpClient$({ host: local, port, framing: slip }).pipe(
          retry({ delay: (_, count) => (count < 50 ? timer(20) : EMPTY), resetOnSuccess: false }),
          take(1),
        ),
      );
      const server = tcpServer$({ host: local, port, framing: slip }).subscribe();
      expect(await ended).toEqual([{ kind: 'open', peer: { host: local, port } }]);
      server.unsubscribe();
    }
  });

  it('errors when its output does', async () => {
    const output$ = timer(10).pipe(
      map((): never => {
        throw new Error('from the output');
      }),
    );
    await expect(firstOf(tcpServer$({ host: local, port: 0, framing: slip, output$ }))).rejects.toThrow(
      'from the output',
    );
  });
});

describe('tcpClient$', () => {
  const silent = async (act: (socket: Socket) => void) => {
    const server = createServer(act).listen(0, local);
    await once(server, 'listening');
    return { server, port: (server.address() as AddressInfo).port };
  };

  it('errors when nothing listens, and says what to check', async () => {
    const port = await freeTcpPort();
    await expect(firstOf(tcpClient$({ host: local, port, framing: slip }))).rejects.toThrow(
      `127.0.0.1 port ${String(port)} refused the TCP connection: is the program running, and does it listen for OSC over TCP?`,
    );
  });

  it.each<[string, (socket: Socket) => void, string]>([
    ['closes', (socket) => socket.end(), 'closed the connection.'],
    ['resets', (socket) => asapScheduler.schedule(() => socket.resetAndDestroy(), 5), 'reset the connection.'],
  ])('errors when the other end %s the connection', async (_name, act, why) => {
    const { server, port } = await silent((socket) => {
      socket.on('error', () => undefined);
      act(socket);
    });
    await expect(allOf(tcpClient$({ host: local, port, framing: slip }))).rejects.toThrow(
      `127.0.0.1 port ${String(port)} ${why}`,
    );
    server.close();
  });

  it('errors when it does not open in time', () => {
    new TestScheduler((actual, expected) => {
      expect(actual).toEqual(expected);
    }).run(({ expectObservable }) => {
      // In virtual time, nothing has answered yet.
      const error = expect.objectContaining({
        kind: 'tcp',
        message: '127.0.0.1 port 9 cannot be reached over TCP: it did not answer in 5000 ms.',
      }) as unknown;
      expectObservable(tcpClient$({ host: local, port: 9, framing: slip })).toBe('5s #', {}, error);
    });
  });

  it('subscribes to its output each time it opens, and opens again when it is subscribed to again', async () => {
    // The server's answer ends every connection except the last.
    const output$ = new Subject<OscPacket>();
    let count = 0;
    const hellos = serve(
      ({ host, port }) =>
        tcpClient$({ host, port, framing: slip, output$: of(message('/hello')) }).pipe(
          tap((event) => {
            if (event.kind === 'message') throw new Error('enough');
          }),
          retry({ delay: 10 }),
        ),
      { output$ },
    ).pipe(
      filter((event) => event.kind === 'message'),
      tap(() => {
        count += 1;
        output$.next(message('/bye'));
      }),
      take(3),
    );
    expect(await allOf(hellos)).toHaveLength(3);
    expect(count).toBe(3);
  });

  it('sends queued messages when it is unsubscribed', async () => {
    const left$ = new Subject<void>();
    const dropped: TcpFault[] = [];
    const value = new Uint8Array(200_000);
    const flood = names.map((address) => ({ address, args: [{ type: 'b' as const, value }] }));
    const received = await allOf(
      addresses(
        serve(({ host, port }) =>
          tcpClient$({ host, port, framing: slip, output$: from(flood), onFault: (fault) => dropped.push(fault) }).pipe(
            tap(() => asapScheduler.schedule(() => left$.next())),
            takeUntil(left$),
          ),
        ).pipe(takeWhile((event) => event.kind !== 'closed')),
      ),
    );
    // Some messages were dropped, so the queue was full.
    expect(dropped.length).toBeGreaterThan(0);
    expect(received).toHaveLength(names.length - dropped.length);
  });

  it('continues after a message that it cannot send', async () => {
    const faults: TcpFault[] = [];
    const received = await firstOf(
      addresses(
        serve(({ host, port }) =>
          tcpClient$({
            host,
            port,
            framing: slip,
            output$: of({ address: 'no slash', args: [] }, message('/good')),
            onFault: (fault) => faults.push(fault),
          }),
        ),
      ),
    );
    expect(received).toBe('/good');
    expect(faults.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('The OSC address "no slash" does not start with "/".'),
    ]);
  });

  it('drops messages that the other end does not read, instead of keeping them forever', async () => {
    const { server, port } = await silent((socket) => socket.pause());
    const value = new Uint8Array(500_000);
    const flood = Array.from({ length: 40 }, () => ({ address: '/flood', args: [{ type: 'b' as const, value }] }));
    const dropped = new Subject<TcpFault>();
    const first = firstOf(dropped);
    const client = tcpClient$({
      host: local,
      port,
      framing: sizePrefixed,
      output$: from(flood),
      onFault: (fault) => {
        dropped.next(fault);
      },
    }).subscribe();
    expect(await first).toMatchObject({
      kind: 'unsent',
      reason: `/flood was not sent to 127.0.0.1 port ${String(port)}: it does not read what was sent before.`,
    });
    client.unsubscribe();
    server.close();
  });

  it.each([0, 70_000, NaN])('rejects the port %p at once', (port) => {
    expect(() => tcpClient$({ host: local, port, framing: slip })).toThrow(
      `tcpClient$: the port is ${String(port)}, expected 1 to 65535.`,
    );
  });

  it('reports that a multicast group needs UDP', async () => {
    const group = { host: '239.1.2.3', port: 9, framing: slip };
    expect(() => tcpServer$(group)).toThrow(
      'tcpServer$: 239.1.2.3 is a multicast group, which works over UDP only; give an address of this machine.',
    );
    await expect(firstOf(tcpClient$(group))).rejects.toThrow(
      '239.1.2.3 port 9 is a multicast group, which works over UDP only.',
    );
  });

  it('rejects invalid numbers at once, by name', () => {
    const framing = slip;
    const connectMs = () => tcpClient$({ host: local, port: 1, framing, connectMs: NaN });
    expect(connectMs).toThrow('tcpClient$: connectMs: expected a number from 1 to 2147483647, got NaN.');
    const maxClients = () => tcpServer$({ port: 0, framing, maxClients: '8' as unknown as number });
    expect(maxClients).toThrow('tcpServer$: maxClients: expected a number from 1 to 65535, got 8.');
  });
});
