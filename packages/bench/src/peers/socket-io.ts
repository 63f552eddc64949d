import { io } from 'socket.io-client';
import type { Address, Connected, ConnectionListener } from './candidate.ts';

/** Connects to a socket.io server with `socket.io-client`, over WebSockets only. */
export function socketIo({ host, gameId }: Address, listener: ConnectionListener): Connected {
  const socket = io(`http://${host}`, { query: { game: gameId }, transports: ['websocket'], forceNew: true });
  socket.on('connect', () => listener.open());
  socket.on('disconnect', () => listener.down());
  return {
    press: (press) => void socket.emit('buzzer_pressed', press),
    close: () => void socket.close(),
  };
}
