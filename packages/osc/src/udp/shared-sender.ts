import type { Socket } from 'node:dgram';
import { Observable, type Subscriber } from 'rxjs';
import type { OscMulticast } from '../message/osc-multicast.ts';
import type { OpenSockets } from './open-sockets.ts';
import type { SendBytes } from './send-bytes.ts';

interface Shared {
  readonly socket: Socket;
  /** The datagrams that the kernel has not accepted yet. */
  readonly waiting: Set<Subscriber<never>>;
}

/** Sends from one socket per address family, and from one per set of multicast settings. */
export function sharedSender({ open, close }: OpenSockets): SendBytes {
  const all = new Map<number | string, Shared>();
  const share = (key: number | string, family: number, multicast: OscMulticast | undefined): Shared => {
    const socket = open(family, multicast);
    const waiting = new Set<Subscriber<never>>();
    // If opening the socket fails, no callback is called.
    socket.on('error', (error) => {
      all.delete(key);
      close(socket);
      for (const each of waiting) each.error(error);
    });
    const shared = { socket, waiting };
    all.set(key, shared);
    return shared;
  };
  return (bytes, port, { address, family }, multicast) =>
    new Observable((subscriber) => {
      const key = multicast ? JSON.stringify([family, multicast]) : family;
      const { socket, waiting } = all.get(key) ?? share(key, family, multicast);
      waiting.add(subscriber);
      subscriber.add(() => waiting.delete(subscriber));
      socket.send(bytes, port, address, (error) => {
        if (error) subscriber.error(error);
        else subscriber.complete();
      });
    });
}
