import { readSync, writeSync } from 'node:fs';
import { Socket } from 'node:net';
import process from 'node:process';
import { Observable, type Subscriber } from 'rxjs';
import { epollEvent } from './kernel-structs.ts';
import type { Libc } from './libc.ts';

/** `EPOLL_CLOEXEC` and `O_CLOEXEC | O_NONBLOCK`. */
const closeOnExec = 0o2000000;
const closeOnExecNonBlocking = 0o2004000;
const { bytes: eventBytes, dataAt } = epollEvent(process.arch);
const mostEvents = 16;
/** How long one wait may last, in ms. Only a process that ends without the event `exit` has to wait for it. */
const waitMs = 60_000;

/**
 * Emits whenever there is something to read from a descriptor. One epoll serves all descriptors, in one thread of
 * Node's pool.
 *
 * A blocking read would keep the process from ending, and one thread for each descriptor would use up the pool. Node
 * ends no process or worker before the wait is over. A byte in a pipe ends it when the process exits. When a worker is
 * terminated, no JavaScript runs any more, but Node closes the pipe's other end.
 */
export function epollReadable(libc: Libc): (fd: number) => Observable<void> {
  const epoll = libc.epollCreate(closeOnExec);
  const ends = new Int32Array(2);
  libc.pipe(ends, closeOnExecNonBlocking);
  const [waking = -1, waker = -1] = ends;
  new Socket({ fd: waker, readable: false }).unref();
  const byte = new Uint8Array(1);
  const empty = Buffer.alloc(eventBytes);
  let last = 0;

  // Each descriptor gets an id of its own, because the numbers of descriptors are reused.
  const add = (fd: number) => {
    const event = Buffer.alloc(eventBytes);
    event.writeUInt32LE(1, 0);
    event.writeUInt32LE(++last, dataAt);
    libc.epollCtl(epoll, 1, fd, event);
    return last;
  };
  const remove = (fd: number) => libc.epollCtl(epoll, 2, fd, empty);
  const wake = () => void writeSync(waker, byte);
  const wakingId = add(waking);

  const events = Buffer.alloc(mostEvents * eventBytes);
  const waiters = new Map<number, Subscriber<void>>();
  let waits = false;
  const wait = () => {
    waits = true;
    libc.epollWait(epoll, events, mostEvents, waitMs, done);
  };
  const done = (error: unknown, count: number) => {
    if (error) waiters.forEach((waiter) => waiter.error(error));
    // -1 means that the wait was interrupted.
    for (let index = 0; index < count; index++) {
      const id = events.readUInt32LE(index * eventBytes + dataAt);
      if (id === wakingId) readSync(waking, byte);
      else waiters.get(id)?.next();
    }
    waits = false;
    if (waiters.size > 0) wait();
  };

  return (fd) =>
    new Observable((subscriber) => {
      const id = add(fd);
      waiters.set(id, subscriber);
      // Before other listeners, because one that throws ends the others.
      if (waiters.size === 1) process.prependListener('exit', wake);
      if (!waits) wait();
      return () => {
        remove(fd);
        waiters.delete(id);
        if (waiters.size > 0) return;
        process.off('exit', wake);
        wake();
      };
    });
}
