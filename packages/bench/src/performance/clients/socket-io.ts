import { io } from 'socket.io-client';
import type { Client, Listening } from './client.ts';

/** Connects to a socket.io server with `socket.io-client`, over WebSockets only. */
export function socketIo({ url, consumers, onMessage, onOpen }: Listening): Client {
  const { origin, search } = new URL(url);
  const job = search.slice(1);
  const backoff = { reconnectionDelay: 100, reconnectionDelayMax: 100, randomizationFactor: 0 };
  const socket = io(origin, { query: { job }, transports: ['websocket'], forceNew: true, ...backoff });
  socket.on('connect', onOpen);
  for (const types of consumers) {
    const handler = (message: unknown) => onMessage(message);
    for (const type of types) socket.on(type, handler);
  }
  return { send: (message) => void socket.emit(message.type, message) };
}
