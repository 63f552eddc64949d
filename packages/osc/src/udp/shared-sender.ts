import type { Socket } from 'node:dgram';
import { Observable } from 'rxjs';
import type { OpenSockets } from './open-sockets.ts';
import type { SendBytes } from './send-bytes.ts';

/** Sends from one socket per address family, and from one per set of multicast settings. */
export function sharedSender({ open, close }: OpenSockets): SendBytes {
  const sockets = new Map<number | string, Socket>();
  return (bytes, port, { address, family }, multicast) =>
    new Observable((subscriber) => {
      const key = multicast ? JSON.stringify([family, multicast]) : family;
      const socket = sockets.get(key) ?? open(family, multicast);
      sockets.set(key, socket);
      const failed = (error: Error) => {
        sockets.delete(key);
        close(socket);
        subscriber.error(error);
      };
      socket.once('error', failed); // if opening the socket fails, no callback is called
      subscriber.add(() => socket.off('error', failed));
      socket.send(bytes, port, address, (error) => {
        if (error) subscriber.error(error);
        else subscriber.complete();
      });
    });
}
