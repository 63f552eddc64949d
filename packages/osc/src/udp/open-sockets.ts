import { createSocket, type Socket } from 'node:dgram';
import { networkInterfaces } from 'node:os';
import type { OwnSockets } from './own-sockets.ts';

/** Sockets that are closed at the latest together. */
export interface OpenSockets {
  readonly open: (family: number) => Socket;
  readonly close: (socket: Socket) => void;
  readonly closeAll: () => void;
}

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

/** No sockets yet. */
export const openSockets = (multicastInterface?: string, own?: OwnSockets): OpenSockets => {
  const sockets = new Set<Socket>();
  const close = (socket: Socket): void => {
    if (sockets.delete(socket)) socket.close();
  };
  return {
    open: (family) => {
      const socket = openSocket(family, multicastInterface, own);
      sockets.add(socket);
      return socket;
    },
    close,
    closeAll: () => {
      sockets.forEach(close);
    },
  };
};
