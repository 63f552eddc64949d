import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filter, finalize, ignoreElements, interval, map, merge, type Observable } from 'rxjs';
import { immediately } from '../src/codec/immediately.ts';
import type { OscPacket } from '../src/message/osc-packet.ts';
import { sendDatagrams } from '../src/udp/send-datagrams.ts';
import { datagram } from './datagram.ts';
import { firstOf } from './first-of.ts';
import { freePort } from './free-port.ts';
import { linesOf } from './lines-of.ts';
import { listen } from './listen.ts';

/** Runs Pure Data without a window and without sound on a patch, and emits what it prints. */
function pureData$(...patch: readonly string[]): Observable<string> {
  const folder = mkdtempSync(join(tmpdir(), 'osc-pd-'));
  const file = join(folder, 'test.pd');
  writeFileSync(file, ['#N canvas 0 0 450 300 10;', ...patch, ''].join('\n'));
  return linesOf('pd', '-nogui', '-nosound', '-stderr', '-noprefs', file).pipe(
    finalize(() => {
      rmSync(folder, { recursive: true });
    }),
  );
}

describeWithCounterparts('against Pure Data', ['puredata-core'], () => {
  it('reads what Pure Data sends', async () => {
    const received = await firstOf(
      listen(({ port }) =>
        pureData$(
          '#X obj 20 20 loadbang;',
          '#X obj 20 40 metro 50;',
          '#X obj 20 60 t b b;',
          `#X msg 200 80 connect 127.0.0.1 ${String(port)};`,
          '#X msg 20 80 7 2.5 hello;',
          '#X obj 20 100 oscformat -f ifs from pd;',
          '#X obj 20 120 list prepend send;',
          '#X obj 20 140 list trim;',
          '#X obj 20 160 netsend -u -b;',
          '#X connect 0 0 1 0;',
          '#X connect 0 0 3 0;',
          '#X connect 1 0 4 0;',
          '#X connect 3 0 8 0;',
          '#X connect 4 0 5 0;',
          '#X connect 5 0 6 0;',
          '#X connect 6 0 7 0;',
          '#X connect 7 0 8 0;',
        ),
      ),
    );
    expect(received).toMatchObject({
      address: '/from/pd',
      args: [
        { type: 'i', value: 7 },
        { type: 'f', value: 2.5 },
        { type: 's', value: 'hello' },
      ],
    });
  });

  const message: OscPacket = {
    address: '/to/pd',
    args: [
      { type: 'i', value: 7 },
      { type: 'f', value: 2.5 },
      { type: 's', value: 'hello' },
      { type: 'T', value: true }, // which has no value for Pure Data
      { type: 'b', value: Uint8Array.of(1, 2, 3) },
    ],
  };
  it.each<[string, OscPacket]>([
    ['messages', message],
    ['bundles', { timeTag: immediately, elements: [{ address: '/other', args: [] }, message] }],
  ])('is understood by Pure Data: %s', async (_name, packet) => {
    const port = await freePort();
    const patch$ = pureData$(
      `#X obj 20 20 netreceive -u -b ${String(port)};`,
      '#X obj 20 50 oscparse;',
      '#X obj 20 80 print got;',
      '#X connect 0 0 1 0;',
      '#X connect 1 0 2 0;',
    );
    // Pure Data does not report when it listens, so the message is repeated until it answers.
    const telling$ = interval(50).pipe(
      map(() => ({ ...datagram(port, ''), message: packet })),
      sendDatagrams(),
      ignoreElements(),
    );
    const line = await firstOf(merge(patch$, telling$).pipe(filter((text) => text.includes('to pd'))));
    expect(line).toBe('got: list to pd 7 2.5 hello 3 1 2 3');
  });
});
