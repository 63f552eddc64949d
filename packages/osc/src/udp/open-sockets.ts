import { createSocket, type Socket } from 'node:dgram';
import type { OscMulticast } from '../message/osc-multicast.ts';
import { multicastInterface } from './multicast-interface.ts';
import type { OwnSockets } from './own-sockets.ts';

/** Sockets that are closed at the latest together. */
export interface OpenSockets {
  readonly open: (family: number, multicast?: OscMulticast) => Socket;
  readonly close: (socket: Socket) => void;
  readonly closeAll: () => void;
}

function openSocket(family: number, multicast: OscMulticast, own: OwnSockets | undefined): Socket {
  const { ttl, interface: wanted, loopback } = multicast;
  const leaveBy = wanted === undefined ? undefined : multicastInterface(wanted, family);
  const socket = createSocket(family === 6 ? 'udp6' : 'udp4');
  socket.setMaxListeners(0);
  socket.on('listening', () => {
    // Before the first datagram leaves: whoever hears it must know whose it is.
    const { port } = socket.address();
    own?.add(port);
    socket.on('close', () => own?.remove(port));
    try {
      // Lamps and mixers are often addressed by broadcast, which the kernel refuses unless it was asked for.
      if (family === 4) socket.setBroadcast(true);
      if (ttl !== undefined) socket.setMulticastTTL(ttl);
      if (loopback !== undefined) socket.setMulticastLoopback(loopback);
      if (leaveBy !== undefined) socket.setMulticastInterface(leaveBy);
    } catch (error) {
      socket.emit('error', error);
    }
  });
  // Without a listener Node would end the process; whoever is sending hears of it.
  socket.on('error', () => undefined);
  return socket;
}

/** No sockets yet. */
export function openSockets(own?: OwnSockets): OpenSockets {
  const sockets = new Set<Socket>();
  const close = (socket: Socket): void => {
    if (sockets.delete(socket)) socket.close();
  };
  return {
    open: (family, multicast = {}) => {
      const socket = openSocket(family, multicast, own);
      sockets.add(socket);
      return socket;
    },
    close,
    closeAll: () => {
      sockets.forEach(close);
    },
  };
}
