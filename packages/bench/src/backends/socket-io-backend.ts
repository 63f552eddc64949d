import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Observable } from 'rxjs';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';
import type { Backend, PressHeard } from './backend.ts';

/** Runs a socket.io server while subscribed. The server relays each press to all clients in the game. */
export function socketIoBackend$(): Observable<Backend> {
  return new Observable((subscriber) => {
    const http = createServer();
    const server = new Server(http);
    server.on('connection', (socket) => {
      const game = String(socket.handshake.query['game']);
      void socket.join(game);
      socket.on('buzzer_pressed', (press: unknown) => server.to(game).emit('buzzer_pressed', press));
    });
    http.listen(0, '127.0.0.1', () => {
      const { port } = http.address() as AddressInfo;
      subscriber.next({ port, presses$: (gameId) => presses$(port, gameId) });
    });
    return () => void server.close();
  });
}

function presses$(port: number, game: number): Observable<PressHeard> {
  return new Observable((subscriber) => {
    const host = io(`http://127.0.0.1:${port}`, { query: { game }, transports: ['websocket'], forceNew: true });
    host.on('buzzer_pressed', (press: PressHeard) => subscriber.next(press));
    host.on('disconnect', (reason) => subscriber.error(new Error(`The host lost its connection: ${reason}.`)));
    return () => {
      host.off('disconnect');
      host.close();
    };
  });
}
