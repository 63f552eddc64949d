import type { Socket } from 'node:dgram';
import { Observable } from 'rxjs';
import type { OpenSockets } from './open-sockets.ts';
import type { SendBytes } from './send-bytes.ts';

/** Sends from one socket per address family, whatever the destination. */
export const sharedSender = ({ open }: OpenSockets): SendBytes => {
  const sockets = new Map<number, Socket>();
  return (bytes, port, { address, family }) =>
    new Observable((subscriber) => {
      const socket = sockets.get(family) ?? open(family);
      sockets.set(family, socket);
      const failed = (error: Error) => {
        subscriber.error(error);
      };
      socket.once('error', failed); // opening it failed: then no callback comes
      subscriber.add(() => socket.off('error', failed));
      socket.send(bytes, port, address, (error) => {
        if (error) subscriber.error(error);
        else subscriber.complete();
      });
    });
};
