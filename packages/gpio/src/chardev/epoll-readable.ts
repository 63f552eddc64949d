import { writeSync, readSync } from 'node:fs';
import process from 'node:process';
import { Observable, defer, filter, finalize, share } from 'rxjs';
import type { Libc } from './libc.ts';

/** `EPOLL_CLOEXEC` and `EFD_CLOEXEC | EFD_NONBLOCK`. */
const closeOnExec = 0o2000000;
const closeOnExecNonBlocking = 0o2004000;
/** The kernel packs `struct epoll_event` on x86 alone. */
const packed = process.arch === 'x64' || process.arch === 'ia32';
const eventBytes = packed ? 12 : 16;
const dataAt = packed ? 4 : 8;
const mostEvents = 16;
/** How long one wait may last: the process cannot end before it if nothing wakes it. */
const waitMs = 500;

/**
 * Emits whenever there is something to read from a descriptor: one epoll for all, in one thread of Node's pool.
 *
 * A read that waits would keep the process from ending, one thread for each would use up the pool.
 */
export function epollReadable(libc: Libc): (fd: number) => Observable<number> {
  const epoll = libc.epollCreate(closeOnExec);
  const waker = libc.eventfd(0, closeOnExecNonBlocking);
  const one = new Uint8Array(new BigUint64Array([1n]).buffer);
  let last = 0;

  // Known by a number of their own, for a descriptor's is used again.
  const add = (fd: number) => {
    const event = Buffer.alloc(eventBytes);
    event.writeUInt32LE(1, 0);
    event.writeUInt32LE(++last, dataAt);
    libc.epollCtl(epoll, 1, fd, event);
    return last;
  };
  const remove = (fd: number) => libc.epollCtl(epoll, 2, fd, Buffer.alloc(eventBytes));
  const wake = () => void writeSync(waker, one);
  const rest = () => {
    try {
      readSync(waker, Buffer.alloc(8));
    } catch {
      // A wait that was to end and one that has begun may both have been woken.
    }
  };
  const waking = add(waker);

  const ready$ = new Observable<number>((subscriber) => {
    const events = Buffer.alloc(mostEvents * eventBytes);
    const done = (error: unknown, count: number) => {
      if (error) return subscriber.error(error);
      // -1 is a wait that was interrupted.
      for (let index = 0; index < count; index++) {
        const id = events.readUInt32LE(index * eventBytes + dataAt);
        if (id === waking) rest();
        else subscriber.next(id);
      }
      if (!subscriber.closed) wait();
    };
    const wait = () => {
      libc.epollWait(epoll, events, mostEvents, waitMs, done);
    };
    process.on('exit', wake);
    wait();
    return () => {
      process.off('exit', wake);
      wake();
    };
  }).pipe(share());

  return (fd) =>
    defer(() => {
      const ours = add(fd);
      return ready$.pipe(
        filter((id) => id === ours),
        finalize(() => remove(fd)),
      );
    });
}
