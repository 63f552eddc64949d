import { closeSync } from 'node:fs';
import { constants } from 'node:os';
import { getSystemErrorName } from 'node:util';
import { printable } from '@hardware-ws/client';

/** The socket of a service manager such as systemd. */
export interface NotifySocket {
  /** Sends a message of lines such as `READY=1`. Returns whether it was sent: the socket may be full. Throws if nobody reads it. */
  readonly send: (text: string) => boolean;
  readonly close: () => void;
}

/** Constants of Linux that are the same on x86 and ARM. */
const unix = 1;
const datagramThatChildrenDoNotInherit = 2 | 0o2000000;
/** A full socket must not block the event loop, and a closed one must not end the process. */
const dontWaitNoSignal = 0x40 | 0x4000;

/**
 * Opens the socket with the address in NOTIFY_SOCKET: a path, or an abstract name that begins with `@`.
 *
 * It is a datagram socket, which Node does not have, so koffi calls the C library. A message takes 20 µs. `systemd-notify` would be a
 * process for each message, which stops the event loop for about 1 ms, and systemd would have to accept messages of any process of
 * the service.
 */
export async function notifySocket(address: string, load = () => import('koffi')): Promise<NotifySocket> {
  const { default: koffi } = await load().catch((cause: unknown) => {
    throw new Error('the package koffi could not be loaded: npm install koffi', { cause });
  });
  const libc = koffi.load(null);
  const socket = libc.func('int socket(int family, int type, int protocol)') as (...numbers: number[]) => number;
  const sendTo = libc.func(
    'long sendto(int fd, const void *bytes, unsigned long length, int flags, const void *address, unsigned int size)',
  ) as (fd: number, bytes: Uint8Array, length: number, flags: number, address: Uint8Array, size: number) => number;
  const failure = () => new Error(`${getSystemErrorName(-koffi.errno())} at ${printable(address)}`);
  const fd = socket(unix, datagramThatChildrenDoNotInherit, 0);
  if (fd === -1) throw failure();
  const to = socketAddress(address);
  return {
    send(text) {
      const bytes = Buffer.from(text);
      if (sendTo(fd, bytes, bytes.length, dontWaitNoSignal, to, to.length) !== -1) return true;
      if (koffi.errno() !== constants.errno.EAGAIN) throw failure();
      return false;
    },
    close: () => closeSync(fd),
  };
}

/** The struct `sockaddr_un`. The name of an abstract socket begins with a zero byte, and the path of another one ends with it. */
function socketAddress(address: string): Uint8Array {
  const name = address.startsWith('@') ? `\0${address.slice(1)}` : `${address}\0`;
  return Buffer.concat([new Uint8Array(new Uint16Array([unix]).buffer), Buffer.from(name)]);
}
