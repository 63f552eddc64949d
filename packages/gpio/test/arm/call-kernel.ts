// Runs on the Node of each architecture. It calls the kernel as the driver does, and prints what came of it as JSON.
import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import process from 'node:process';
import { firstValueFrom, timeout } from 'rxjs';
import { epollReadable } from '../../src/chardev/epoll-readable.ts';
import { loadLibc } from '../../src/chardev/libc.ts';

/** Asks how many bytes can be read. */
const fionread = 0x541b;
const nonBlocking = 0o4000;

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

  const event = libc.eventfd(0, nonBlocking);
  const readable$ = epollReadable(libc)(event).pipe(timeout(20_000));
  const woken = firstValueFrom(readable$);
  writeSync(event, new Uint8Array(new BigUint64Array([3n]).buffer));
  await woken;
  const count = Buffer.alloc(8);
  readSync(event, count);
  closeSync(event);

  const refused = libc.ioctl(-1, fionread, answer);
  const errno = libc.errno();
  const { arch } = process;
  return { arch, waiting, woken: Number(count.readBigUInt64LE()), refused, errno };
}

main().then(
  (result) => process.stdout.write(JSON.stringify(result)),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
