import { GpioError } from '../driver/gpio-error.ts';

/**
 * The few functions of the C library that Node does not offer. They return -1 on failure, with the reason in `errno`.
 */
export interface Libc {
  readonly ioctl: (fd: number, request: number, argument: Uint8Array) => number;
  readonly epollCreate: (flags: number) => number;
  readonly epollCtl: (epoll: number, operation: number, fd: number, event: Uint8Array) => number;
  /** Waits in a thread of Node's pool, then calls back with the number of events that it wrote. */
  readonly epollWait: (
    epoll: number,
    events: Uint8Array,
    max: number,
    timeoutMs: number,
    done: (error: unknown, count: number) => void,
  ) => void;
  /** Writes the descriptors of the end to read and of the end to write. */
  readonly pipe: (ends: Int32Array, flags: number) => number;
  readonly errno: () => number;
}

/** Loads the C library through koffi, which is only imported here. `load` is the import. */
export async function loadLibc(load = () => import('koffi')): Promise<Libc> {
  const { default: koffi } = await load().catch((cause: unknown) => {
    throw new GpioError('absent', 'the package koffi, which GPIO needs, could not be loaded: npm install koffi', {
      cause,
    });
  });
  // The C library that the process has already loaded: glibc or musl.
  const library = koffi.load(null);
  const wait = library.func('int epoll_wait(int epoll, void *events, int max, int timeout)');
  return {
    ioctl: library.func('int ioctl(int fd, unsigned long request, void *argument)') as Libc['ioctl'],
    epollCreate: library.func('int epoll_create1(int flags)') as Libc['epollCreate'],
    epollCtl: library.func('int epoll_ctl(int epoll, int operation, int fd, void *event)') as Libc['epollCtl'],
    epollWait: wait.async as Libc['epollWait'],
    pipe: library.func('int pipe2(void *ends, int flags)') as Libc['pipe'],
    errno: () => koffi.errno(),
  };
}
