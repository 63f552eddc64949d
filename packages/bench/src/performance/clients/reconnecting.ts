import { WebSocket } from 'ws';
import type { ClientOf } from './client.ts';
import { dispatched } from './dispatched.ts';
import { read } from './read.ts';

interface ReconnectingSocket {
  send(text: string): void;
  addEventListener(type: 'open' | 'error', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: string }) => void): void;
}

type ReconnectingConstructor = new (url: string, subprotocols: string[], options: object) => ReconnectingSocket;

const equal = { minReconnectionDelay: 100, maxReconnectionDelay: 100, minUptime: 0 };

/** Connects with a reconnecting WebSocket class on `ws`, and the handwritten handler with `JSON.parse`. */
export function reconnecting(Socket: ReconnectingConstructor): ClientOf {
  return (listening) => {
    const hear = dispatched(listening, read.json);
    const socket = new Socket(listening.url, [], { WebSocket, ...(listening.backoff ? {} : equal) });
    socket.addEventListener('open', listening.onOpen);
    socket.addEventListener('message', ({ data }) => hear(data));
    socket.addEventListener('error', () => undefined);
    return { send: (message) => socket.send(JSON.stringify(message)) };
  };
}
