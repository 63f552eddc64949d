import { createSocket, type Socket } from 'node:dgram';
import { networkInterfaces } from 'node:os';
import { Observable } from 'rxjs';
import type { IpAddress } from './ip-address.ts';
import type { OwnSockets } from './own-sockets.ts';

const isHere = (multicastInterface: string): boolean =>
  Object.entries(networkInterfaces()).some(
    ([name, all]) =>
      multicastInterface === `::%${name}` || all?.some(({ address }) => address === multicastInterface) === true,
  );

const openSocket = (family: number, multicastInterface: string | undefined, own: OwnSockets | undefined): Socket => {
  const leaveBy = multicastInterface?.includes(':') === (family === 6) ? multicastInterface : undefined;
  if (leaveBy !== undefined && !isHere(leaveBy)) throw new Error(`no interface of this machine is ${leaveBy}`);
  const socket = createSocket(family === 6 ? 'udp6' : 'udp4');
  socket.setMaxListeners(0);
  socket.on('listening', () => {
    // Before the first datagram leaves: whoever hears it must know whose it is.
    const { port } = socket.address();
    own?.opened(port);
    socket.on('close', () => own?.closed(port));
    // Lamps and mixers are often addressed by broadcast, which the kernel refuses unless it was asked for.
    if (family === 4) socket.setBroadcast(true);
    if (leaveBy !== undefined) socket.setMulticastInterface(leaveBy);
  });
  // Without a listener Node would end the process; whoever is sending hears of it.
  socket.on('error', () => undefined);
  return socket;
};

/** Sockets to send from, one per address family, opened when first needed and closed together. */
export const udpSockets = (multicastInterface?: string, own?: OwnSockets) => {
  const sockets = new Map<number, Socket>();
  const socketFor = (family: number): Socket => {
    const socket = sockets.get(family) ?? openSocket(family, multicastInterface, own);
    sockets.set(family, socket);
    return socket;
  };
  return {
    /** Sends when subscribed to; completes when the kernel has the datagram. */
    send$: (bytes: Uint8Array, port: number, { address, family }: IpAddress): Observable<never> =>
      new Observable((subscriber) => {
        const socket = socketFor(family);
        const failed = (error: Error) => {
          subscriber.error(error);
        };
        socket.once('error', failed); // opening it failed: then no callback comes
        subscriber.add(() => socket.off('error', failed));
        socket.send(bytes, port, address, (error) => {
          if (error) subscriber.error(error);
          else subscriber.complete();
        });
      }),
    close: (): void => {
      for (const socket of sockets.values()) socket.close();
    },
  };
};
