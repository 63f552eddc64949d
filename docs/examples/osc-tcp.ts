// OSC over TCP, for example to QLab. A lost connection is reopened with backoff.
import process from 'node:process';
import { reconnect } from '@hardware-ws/client/parts';
import { shutdown$ } from '@hardware-ws/client/node';
import { slip } from '@hardware-ws/osc';
import { tcpClient$ } from '@hardware-ws/osc/tcp';
import { interval, map, takeUntil, tap } from 'rxjs';

const port = Number(process.env['OSC_PORT'] ?? 53000);
const cues$ = interval(1000).pipe(map((value) => ({ address: '/cue', args: [{ type: 'i' as const, value }] })));

tcpClient$({ host: '127.0.0.1', port, framing: slip, output$: cues$ })
  .pipe(
    reconnect(),
    tap((event) => console.log(event.kind === 'message' ? event.message.address : event.kind)),
    takeUntil(shutdown$()),
  )
  .subscribe();
