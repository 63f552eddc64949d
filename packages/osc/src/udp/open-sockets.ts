import { createSocket, type Socket } from 'node:dgram';
import { isIP } from 'node:net';
import type { OscMulticast } from '../message/osc-multicast.ts';
import { multicastInterface } from './multicast-interface.ts';
import type { OwnSockets } from './own-sockets.ts';

/** Opens sockets, and closes all that are still open at the end. */
export interface OpenSockets {
  readonly open: (family: number, multicast?: OscMulticast) => Socket;
  readonly close: (socket: Socket) => void;
  readonly closeAll: () => void;
}

function openSocket(family: number, multicast: OscMulticast, own: OwnSockets | undefined): Socket {
  const { ttl, interface: wanted, loopback } = multicast;
  const leaveBy = wanted === undefined ? undefined : multicastInterface(wanted, family);
  const socket = createSocket({ type: family === 6 ? 'udp6' : 'udp4', lookup: asIs });
  socket.setMaxListeners(0);
  socket.on('listening', () => {
    // Before the first datagram is sent: its receiver must be able to recognize it as own.
    const { port } = socket.address();
    own?.add(port);
    socket.on('close', () => own?.remove(port));
    try {
      // Lamps and mixers are often addressed by broadcast, which the kernel refuses unless it is enabled.
      if (family === 4) socket.setBroadcast(true);
      if (ttl !== undefined) socket.setMulticastTTL(ttl);
      if (loopback !== undefined) socket.setMulticastLoopback(loopback);
      if (leaveBy !== undefined) socket.setMulticastInterface(leaveBy);
    } catch (error) {
      socket.emit('error', error);
    }
  });
  // Without a listener, Node would end the process. The sender listens for the error as well.
  socket.on('error', () => undefined);
  return socket;
}

/** The look-up of an address that is an IP address already. Node's own takes a turn of the event loop for each datagram. */
function asIs(address: string, _: object, found: (error: null, address: string, family: number) => void): void {
  found(null, address, isIP(address));
}

/** Creates an empty set of sockets. */
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
