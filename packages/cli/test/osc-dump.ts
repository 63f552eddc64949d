import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { sendDatagrams } from '@hardware-ws/osc/udp';
import { ReplaySubject, interval, map, takeUntil, filter } from 'rxjs';
import { atEnd } from './clean-up.ts';
import { first } from './first.ts';

/** Runs liblo's oscdump, and waits until it listens. */
export async function oscDump(port: number) {
  const child = spawn('oscdump', ['-L', String(port)]);
  atEnd(() => child.kill('SIGKILL'));
  const lines: string[] = [];
  const line$ = new ReplaySubject<string>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.includes('/ready')) lines.push(line.replace(/^\S+ /, ''));
    line$.next(line);
  });
  // oscdump does not report when it listens, so messages are sent until one arrives.
  const ready$ = line$.pipe(filter((line) => line.includes('/ready')));
  const asking = interval(20)
    .pipe(
      map(() => ({ destination: { host: '127.0.0.1', port }, message: { address: '/ready', args: [] } })),
      sendDatagrams(),
      takeUntil(ready$),
    )
    .subscribe();
  await first(line$, (line) => line.includes('/ready'), `oscdump listens on ${port}`).finally(() => {
    asking.unsubscribe();
  });
  return {
    /** The received messages, without their times. */
    lines,
    sees: (text: string) => first(line$, (line) => line.includes(text), `${text} in ${JSON.stringify(lines)}`),
  };
}
