import { spawn } from 'node:child_process';
import { describeWithCounterparts } from '@hardware-ws/counterparts';
import {
  concat,
  defer,
  filter,
  fromEvent,
  ignoreElements,
  interval,
  map,
  merge,
  mergeMap,
  of,
  retry,
  share,
  take,
  takeUntil,
} from 'rxjs';
import { immediately } from '../src/codec/immediately.ts';
import { sizePrefixed } from '../src/framing/size-prefixed.ts';
import { slip } from '../src/framing/slip.ts';
import type { OscPacket } from '../src/message/osc-packet.ts';
import { tcpClient$ } from '../src/tcp/tcp-client.ts';
import { datagrams$ } from '../src/udp/datagrams.ts';
import { sendDatagrams } from '../src/udp/send-datagrams.ts';
import { allOf } from './all-of.ts';
import { carriedByLiblo } from './carried-by-liblo.ts';
import { datagram } from './datagram.ts';
import { firstOf } from './first-of.ts';
import { freePort } from './free-port.ts';
import { freeTcpPort } from './free-tcp-port.ts';
import { linesOf } from './lines-of.ts';
import { listen } from './listen.ts';
import { serve } from './serve.ts';

const local = '127.0.0.1';
const ready: OscPacket = { address: '/ready', args: [] };
const toLiblo: OscPacket = { address: '/to/liblo', args: carriedByLiblo.args };
const bundle: OscPacket = {
  timeTag: immediately,
  elements: [ready, { timeTag: immediately, elements: [toLiblo] }],
};
function oscsend(url: string) {
  return defer(() => {
    const types = 'ifsTFNImhdSc';
    const words = ['/from/liblo', types, '7', '1', 'a text', '00903c7f', '-9007199254740993', '0.1', 'symbol', 'A'];
    return fromEvent(spawn('oscsend', [url, ...words]), 'exit');
  });
}
const fromLiblo = {
  address: '/from/liblo',
  args: [
    { type: 'i', value: 7 },
    { type: 'f', value: 1 },
    { type: 's', value: 'a text' },
    { type: 'T', value: true },
    { type: 'F', value: false },
    { type: 'N', value: null },
    { type: 'I', value: Infinity },
    { type: 'm', value: Uint8Array.of(0, 0x90, 60, 127) },
    { type: 'h', value: -9_007_199_254_740_993n },
    { type: 'd', value: 0.1 },
    { type: 'S', value: 'symbol' },
    { type: 'c', value: 'A' },
  ],
};

describeWithCounterparts('against liblo', ['liblo-tools'], () => {
  it('reads what oscsend sends over UDP', async () => {
    const received = await firstOf(listen(({ port }) => oscsend(`osc.udp://${local}:${String(port)}`)));
    expect(received).toMatchObject(fromLiblo);
  });

  it('reads what oscsend sends over TCP', async () => {
    const received$ = serve(({ port }) => oscsend(`osc.tcp://${local}:${String(port)}`), { framing: sizePrefixed });
    const received = await firstOf(received$.pipe(filter((event) => event.kind === 'message')));
    expect(received.message).toMatchObject(fromLiblo);
  });

  it.each<[string, OscPacket]>([
    ['messages', toLiblo],
    ['bundles in bundles', bundle],
  ])('is understood by oscdump over UDP: %s', async (_name, packet) => {
    const port = await freePort();
    // oscdump does not report when it listens, so the message is repeated until it answers.
    const telling$ = interval(20).pipe(
      map(() => ({ ...datagram(port, ''), message: packet })),
      sendDatagrams(),
      ignoreElements(),
    );
    const lines$ = linesOf('oscdump', '-L', String(port));
    const line = await firstOf(merge(lines$, telling$).pipe(filter((text) => text.includes('/to/liblo'))));
    expect(line).toContain(`/to/liblo ${carriedByLiblo.line}`);
  });

  it.each([
    ['a size before each packet', sizePrefixed],
    ['SLIP', slip],
  ])('is understood by oscdump over TCP, with %s', async (_name, framing) => {
    const port = await freeTcpPort();
    const output$ = concat(of(ready, bundle), interval(20).pipe(map(() => toLiblo)));
    const telling$ = tcpClient$({ host: local, port, framing, output$ }).pipe(retry({ delay: 50 }), ignoreElements());
    const lines$ = linesOf('oscdump', '-L', `osc.tcp://:${String(port)}`).pipe(
      filter((text) => text.includes('/to/liblo')),
      take(3),
    );
    const line = await firstOf(merge(lines$, telling$).pipe(takeUntil(interval(4000))));
    expect(line).toContain(`/to/liblo ${carriedByLiblo.line}`);
  });

  it('reports that oscdump has its port', async () => {
    const port = await freePort();
    const lines$ = linesOf('oscdump', '-L', String(port)).pipe(share());
    const asking$ = interval(20).pipe(
      map(() => datagram(port, '/ready')),
      sendDatagrams(),
      ignoreElements(),
    );
    const taken$ = merge(lines$, asking$).pipe(
      take(1),
      mergeMap(() => datagrams$({ port })),
    );
    // oscdump runs as long as its output is read.
    const refused = allOf(merge(taken$, lines$.pipe(ignoreElements())));
    await expect(refused).rejects.toThrow(`UDP port ${String(port)} on 0.0.0.0 is in use`);
  });
});

// python3 is installed with Django. It calls liblo's own library to send SLIP, which the commands of liblo cannot.
const slipByLiblo = `
import ctypes, sys
lo = ctypes.CDLL('liblo.so.7')
for name in ('lo_address_new_with_proto', 'lo_message_new'): getattr(lo, name).restype = ctypes.c_void_p
address = ctypes.c_void_p(lo.lo_address_new_with_proto(4, b'127.0.0.1', sys.argv[1].encode()))
lo.lo_address_set_stream_slip(address, 1)
for number in (0xC0, 0xDB, 7):
    message = ctypes.c_void_p(lo.lo_message_new())
    lo.lo_message_add_int32(message, number)
    lo.lo_send_message(address, b'/slip', message)
lo.lo_address_free(address)
`;

describeWithCounterparts('against the library of liblo', ['liblo-tools', 'python3-django'], () => {
  it('reads its SLIP', async () => {
    const received: unknown[] = [];
    await firstOf(
      serve(({ port }) => linesOf('/usr/bin/python3', '-c', slipByLiblo, String(port))).pipe(
        filter((event) => {
          if (event.kind === 'message') received.push(event.message.args);
          return received.length === 3;
        }),
      ),
    );
    expect(received).toEqual([0xc0, 0xdb, 7].map((value) => [{ type: 'i', value }]));
  });
});
