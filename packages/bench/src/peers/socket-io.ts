import { io } from 'socket.io-client';
import type { Address, Connected, Told } from './candidate.ts';

/** `socket.io-client` over WebSockets alone, to a server of its own. */
export function socketIo({ host, gameId }: Address, told: Told): Connected {
  const socket = io(`http://${host}`, { query: { game: gameId }, transports: ['websocket'], forceNew: true });
  socket.on('connect', () => told.open());
  socket.on('disconnect', () => told.down());
  return {
    press: (press) => void socket.emit('buzzer_pressed', press),
    close: () => void socket.close(),
  };
}
