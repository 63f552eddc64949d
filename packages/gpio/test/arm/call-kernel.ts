// Runs on the Node of each architecture. It calls the kernel as the driver does, and prints what came of it as JSON.
import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import process from 'node:process';
import { firstValueFrom, timeout } from 'rxjs';
import { epollReadable } from '../../src/chardev/epoll-readable.ts';
import { loadLibc } from '../../src/chardev/libc.ts';

/** Asks how many bytes can be read. */
const fionread = 0x541b;

async function main() {
  const libc = await loadLibc();

  const fifo = `${process.argv[1] ?? ''}.fifo`;
  execFileSync('mkfifo', [fifo]);
  const pipe = openSync(fifo, 'r+');
  writeSync(pipe, 'seven b');
  const answer = Buffer.alloc(4);
  libc.ioctl(pipe, fionread, answer);
  const waiting = answer.readInt32LE();
  closeSync(pipe);

  const ends = new Int32Array(2);
  libc.pipe(ends, 0);
  const [reader = -1, writer = -1] = ends;
  const woken = firstValueFrom(epollReadable(libc)(reader).pipe(timeout(20_000)));
  writeSync(writer, 'abc');
  await woken;
  const read = readSync(reader, Buffer.alloc(8));
  closeSync(reader);
  closeSync(writer);

  const refused = libc.ioctl(-1, fionread, answer);
  const errno = libc.errno();
  const { arch } = process;
  return { arch, waiting, woken: read, refused, errno };
}

main().then(
  (result) => process.stdout.write(JSON.stringify(result)),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
