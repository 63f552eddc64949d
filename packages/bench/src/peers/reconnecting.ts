import { quizzerUrl } from '@hardware-ws/quizzer';
import { WebSocket } from 'ws';
import type { Address, Candidate, ConnectionListener } from './candidate.ts';

/** The common interface of `reconnecting-websocket` and `partysocket`. */
interface ReconnectingSocket {
  send(text: string): void;
  close(): void;
  addEventListener(type: 'open' | 'close' | 'error', listener: () => void): void;
}

type ReconnectingConstructor = new (
  url: string,
  subprotocols: string[],
  options: { WebSocket: unknown },
) => ReconnectingSocket;

/** Makes a candidate from a reconnecting WebSocket class, with its defaults and `ws`. */
export function reconnecting(Socket: ReconnectingConstructor): Candidate {
  return ({ host, gameId }: Address, listener: ConnectionListener) => {
    const url = quizzerUrl({ host, gameId, clientType: 'buzzer', clientId: 'main' });
    const socket = new Socket(url, [], { WebSocket });
    socket.addEventListener('open', () => listener.open());
    socket.addEventListener('close', () => listener.down());
    socket.addEventListener('error', () => undefined);
    return { press: (press) => socket.send(JSON.stringify(press)), close: () => socket.close() };
  };
}
