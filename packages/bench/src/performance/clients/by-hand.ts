import { setTimeout } from 'node:timers';
import { WebSocket } from 'ws';
import type { ClientOf } from './client.ts';
import { dispatched } from './dispatched.ts';
import type { StandardParse } from './read.ts';

/** Connects with `ws` and handwritten code that dispatches messages and redials 100 ms after a close. */
export function byHand(read: StandardParse): ClientOf {
  return (listening) => {
    let socket: WebSocket;
    const hear = dispatched(listening, read);
    const dial = () => {
      socket = new WebSocket(listening.url, { perMessageDeflate: false });
      socket.on('open', listening.onOpen);
      socket.on('message', (data: Buffer) => hear(data.toString()));
      socket.on('error', () => undefined);
      socket.on('close', () => setTimeout(dial, 100));
    };
    dial();
    return { send: (message) => socket.send(JSON.stringify(message)) };
  };
}
