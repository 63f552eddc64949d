import { writeSync, readSync } from 'node:fs';
import process from 'node:process';
import { Observable, defer, filter, finalize, share } from 'rxjs';
import { epollEvent } from './kernel-structs.ts';
import type { Libc } from './libc.ts';

/** `EPOLL_CLOEXEC` and `EFD_CLOEXEC | EFD_NONBLOCK`. */
const closeOnExec = 0o2000000;
const closeOnExecNonBlocking = 0o2004000;
const { bytes: eventBytes, dataAt } = epollEvent(process.arch);
const mostEvents = 16;
/** How long one wait may last, in ms. Without a wake-up, the process cannot end before that. */
const waitMs = 500;

/**
 * Emits whenever there is something to read from a descriptor. One epoll serves all descriptors, in one thread of
 * Node's pool.
 *
 * A blocking read would keep the process from ending, and one thread for each descriptor would use up the pool.
 */
export function epollReadable(libc: Libc): (fd: number) => Observable<number> {
  const epoll = libc.epollCreate(closeOnExec);
  const waker = libc.eventfd(0, closeOnExecNonBlocking);
  const one = new Uint8Array(new BigUint64Array([1n]).buffer);
  let last = 0;

  // Each descriptor gets an id of its own, because the numbers of descriptors are reused.
  const add = (fd: number) => {
    const event = Buffer.alloc(eventBytes);
    event.writeUInt32LE(1, 0);
    event.writeUInt32LE(++last, dataAt);
    libc.epollCtl(epoll, 1, fd, event);
    return last;
  };
  const remove = (fd: number) => libc.epollCtl(epoll, 2, fd, Buffer.alloc(eventBytes));
  const wake = () => void writeSync(waker, one);
  const clearWake = () => {
    try {
      readSync(waker, Buffer.alloc(8));
    } catch {
      // One wake-up may have ended both the old wait and the new one.
    }
  };
  const waking = add(waker);

  const ready$ = new Observable<number>((subscriber) => {
    const events = Buffer.alloc(mostEvents * eventBytes);
    const done = (error: unknown, count: number) => {
      if (error) return subscriber.error(error);
      // -1 means that the wait was interrupted.
      for (let index = 0; index < count; index++) {
        const id = events.readUInt32LE(index * eventBytes + dataAt);
        if (id === waking) clearWake();
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
      const id = add(fd);
      return ready$.pipe(
        filter((ready) => ready === id),
        finalize(() => remove(fd)),
      );
    });
}
