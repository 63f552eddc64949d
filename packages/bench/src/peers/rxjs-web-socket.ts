import { quizzerUrl } from '@hardware-ws/quizzer';
import { retry } from 'rxjs';
import { webSocket } from 'rxjs/webSocket';
import { WebSocket } from 'ws';
import type { Address, Connected, ConnectionListener } from './candidate.ts';

/** Connects with `webSocket` and `retry` from rxjs, as tutorials do. */
export function rxjsWebSocket({ host, gameId }: Address, listener: ConnectionListener): Connected {
  const socket = webSocket<unknown>({
    url: quizzerUrl({ host, gameId, clientType: 'buzzer', clientId: 'main' }),
    WebSocketCtor: WebSocket as never,
    openObserver: { next: () => listener.open() },
    closeObserver: { next: () => listener.down() },
  });
  const connection = socket.pipe(retry({ delay: 1000 })).subscribe({
    complete: () => listener.gaveUp(),
    error: () => listener.gaveUp(),
  });
  return { press: (press) => socket.next(press), close: () => connection.unsubscribe() };
}
