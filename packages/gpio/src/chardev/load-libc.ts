import { GpioError } from '../driver/gpio-error.ts';
import type { Libc } from './libc.ts';

/** The C library through koffi, which is imported only now; `load` is how. */
export async function loadLibc(load = () => import('koffi')): Promise<Libc> {
  const { default: koffi } = await load().catch((cause: unknown) => {
    throw new GpioError('absent', 'GPIO needs the package koffi, which could not be loaded: npm install koffi', {
      cause,
    });
  });
  // What the process itself has loaded: glibc or musl.
  const library = koffi.load(null);
  const wait = library.func('int epoll_wait(int epoll, void *events, int max, int timeout)');
  return {
    ioctl: library.func('int ioctl(int fd, unsigned long request, void *argument)') as Libc['ioctl'],
    epollCreate: library.func('int epoll_create1(int flags)') as Libc['epollCreate'],
    epollCtl: library.func('int epoll_ctl(int epoll, int operation, int fd, void *event)') as Libc['epollCtl'],
    epollWait: wait.async as Libc['epollWait'],
    eventfd: library.func('int eventfd(unsigned int start, int flags)') as Libc['eventfd'],
    errno: () => koffi.errno(),
  };
}
