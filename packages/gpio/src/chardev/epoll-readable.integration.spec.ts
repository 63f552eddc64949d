import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, readSync, writeSync } from 'node:fs';
import { firstValueFrom, timeout } from 'rxjs';
import { bundled } from '../../test/bundled.ts';
import { pause } from '../../test/pause.ts';
import { epollReadable } from './epoll-readable.ts';
import { type Libc, loadLibc } from './libc.ts';

function openPipe({ pipe }: Libc) {
  const ends = new Int32Array(2);
  pipe(ends, 0);
  const [reader = -1, writer = -1] = ends;
  return { reader, writer };
}

describe('epollReadable', () => {
  const waitAndEnd = bundled('wait-and-end');
  let libc: Libc;
  beforeAll(async () => {
    libc = await loadLibc();
  });

  it('emits only for a descriptor that has something to read', async () => {
    const readable$ = epollReadable(libc);
    const [a, b] = [openPipe(libc), openPipe(libc)];
    const seen: string[] = [];
    const drain = (name: string, fd: number) => {
      seen.push(name);
      readSync(fd, Buffer.alloc(8));
    };
    const first = readable$(a.reader).subscribe(() => drain('a', a.reader));
    const second = readable$(b.reader).subscribe(() => drain('b', b.reader));
    writeSync(b.writer, 'b');
    await pause(100);
    writeSync(a.writer, 'a');
    await pause(100);
    first.unsubscribe();
    second.unsubscribe();
    expect(seen).toEqual(['b', 'a']);
    [a.reader, a.writer, b.reader, b.writer].forEach((fd) => {
      closeSync(fd);
    });
  });

  it('works when it is unsubscribed and subscribed to again in the same turn', async () => {
    const readable$ = epollReadable(libc);
    const { reader, writer } = openPipe(libc);
    writeSync(writer, 'a');
    readable$(reader).subscribe().unsubscribe();
    await firstValueFrom(readable$(reader).pipe(timeout(2000)));
    [reader, writer].forEach((fd) => {
      closeSync(fd);
    });
  });

  it.each([
    ['unsubscribe', 0],
    ['exit', 3],
    ['exit with a listener that throws', 3],
    ['throw', 1],
    ['kill', 'SIGTERM'],
    ['worker that exits', 3],
    ['worker that is terminated', 1],
    ['worker at process.exit', 3],
  ] as const)(
    'does not keep a process from ending: %s',
    async (how, end) => {
      const program = spawn(process.execPath, [waitAndEnd, how], {
        stdio: ['ignore', 'pipe', 'ignore'],
        // Much less than a wait lasts.
        timeout: 15_000,
        killSignal: 'SIGKILL',
      });
      let said = '';
      program.stdout.on('data', (text: Buffer) => (said += String(text)));
      const [code, signal] = (await once(program, 'close')) as [number | null, string | null];
      expect([said, code ?? signal]).toEqual(['waiting', end]);
    },
    20_000,
  );
});
