import { WebSocket } from 'ws';
import type { Client, Listening } from './client.ts';

/** Connects with `ws` alone. Does not parse incoming messages, and always sends the same text. */
export function bare({ url, onMessage, onOpen }: Listening): Client {
  const text = JSON.stringify({ type: 'buzzer_pressed', buzzerId: 1, press_id: 'a1b2c3d4' });
  const socket = new WebSocket(url, { perMessageDeflate: false });
  socket.on('open', onOpen);
  socket.on('message', onMessage);
  return { send: () => socket.send(text) };
}
