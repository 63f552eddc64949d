import { spawn } from 'node:child_process';
import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { filter, fromEvent, interval, map, of, scan, take, takeUntil } from 'rxjs';
import { allOf } from '../../test/all-of.ts';
import { datagram } from '../../test/datagram.ts';
import { firstOf } from '../../test/first-of.ts';
import { freePort } from '../../test/free-port.ts';
import { listen } from '../../test/listen.ts';
import type { OscArgument } from '../osc-argument.ts';
import { sendDatagrams } from './send-datagrams.ts';

const LOCAL = '127.0.0.1';

describeWithCounterparts('against liblo', ['liblo-tools'], () => {
  it('reads what oscsend sends', async () => {
    const received = await firstOf(
      listen(({ port }) => {
        const words = ['/from/liblo', 'ifsTFN', '7', '1', 'a text'];
        return fromEvent(spawn('oscsend', [LOCAL, String(port), ...words]), 'exit');
      }),
    );
    expect(received).toMatchObject({
      address: '/from/liblo',
      args: [
        { type: 'i', value: 7 },
        { type: 'f', value: 1 },
        { type: 's', value: 'a text' },
        { type: 'T', value: true },
        { type: 'F', value: false },
        { type: 'N', value: null },
      ],
    });
  });

  it('is read by oscdump as it was meant', async () => {
    const port = await freePort();
    const dump = spawn('oscdump', ['-L', String(port)]);
    const lines$ = fromEvent(dump.stdout, 'data').pipe(
      scan((text, chunk) => text + String(chunk), ''),
      map((text) => text.split('\n').slice(0, -1)),
    );
    const until = (word: string) =>
      lines$.pipe(
        map((lines) => lines.find((line) => line.includes(word))),
        filter((line) => line !== undefined),
      );
    // oscdump does not say when it listens: it is asked until it answers.
    const ready$ = until('/ready').pipe(take(1));
    const asking$ = interval(20).pipe(
      map(() => datagram(port, '/ready')),
      sendDatagrams(),
      takeUntil(ready$),
    );
    const args: OscArgument[] = [
      { type: 'i', value: -7 },
      { type: 'f', value: 1 },
      { type: 's', value: 'a text' },
      { type: 'T', value: true },
      { type: 'F', value: false },
      { type: 'N', value: null },
      { type: 'm', value: Uint8Array.of(0, 0x90, 60, 127) },
      { type: 'b', value: Uint8Array.of(1, 2, 3) },
    ];
    const line = firstOf(until('/to/liblo'));
    try {
      await allOf(asking$);
      await allOf(of(datagram(port, '/to/liblo', args)).pipe(sendDatagrams()));
      expect(await line).toMatch(
        /\/to\/liblo ifsTFNmb -7 1\.000000 "a text" #T #F Nil MIDI \[0x00 0x90 0x3c 0x7f\] \[3b 0x1 0x2 0x3\]/,
      );
    } finally {
      dump.kill();
    }
  });
});
