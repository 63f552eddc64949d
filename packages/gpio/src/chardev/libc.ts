/** The few functions of the C library that Node has no name for. They give -1 on failure, with the reason in `errno`. */
export interface Libc {
  readonly ioctl: (fd: number, request: number, argument: Uint8Array) => number;
  readonly epollCreate: (flags: number) => number;
  readonly epollCtl: (epoll: number, operation: number, fd: number, event: Uint8Array) => number;
  /** Waits in a thread of Node's pool, then calls back with how many events it has written. */
  readonly epollWait: (
    epoll: number,
    events: Uint8Array,
    max: number,
    timeoutMs: number,
    done: (error: unknown, count: number) => void,
  ) => void;
  readonly eventfd: (start: number, flags: number) => number;
  readonly errno: () => number;
}
