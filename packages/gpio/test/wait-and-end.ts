// A program that waits for a descriptor in the way of the driver, says so, and ends as its argument says.
import { writeSync } from 'node:fs';
import process from 'node:process';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { firstValueFrom, timer } from 'rxjs';
import { epollReadable } from '../src/chardev/epoll-readable.ts';
import { loadLibc } from '../src/chardev/libc.ts';

async function main(how: string) {
  const libc = await loadLibc();
  const ends = new Int32Array(2);
  libc.pipe(ends, 0);
  if (how === 'exit with a listener that throws') process.on('exit', fail);
  const waiting = epollReadable(libc)(ends[0] ?? -1).subscribe();
  await firstValueFrom(timer(200));
  writeSync(1, 'waiting');
  parentPort?.postMessage('waiting');
  if (how === 'unsubscribe') waiting.unsubscribe();
  if (how === 'throw') fail();
  if (how.startsWith('exit') || how === 'worker that exits') process.exit(3);
  if (how === 'kill') process.kill(process.pid, 'SIGTERM');
}

function fail() {
  throw new Error('thrown');
}

const how = process.argv[2] ?? '';
if (isMainThread && how.startsWith('worker')) {
  const worker = new Worker(__filename, { argv: [how] });
  worker.on('exit', (code) => process.exit(code));
  worker.on('message', () => {
    if (how === 'worker that is terminated') void worker.terminate();
    if (how === 'worker at process.exit') process.exit(3);
  });
} else {
  void main(how);
}
