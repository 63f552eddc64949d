import { quizzerUrl } from '@hardware-ws/quizzer';
import { filter, map, Observable } from 'rxjs';
import { WebSocket } from 'ws';
import type { Backend, PressHeard } from './backend.ts';
import { channels$ } from '../../../relay/test/channels-server.ts';
import { relay$ } from '@hardware-ws/relay';

/** Describes a quizzer backend on a loopback port, either the embedded relay or Django Channels. */
function quizzerBackend(port: number): Backend {
  return {
    port,
    presses$: (gameId) =>
      new Observable((subscriber) => {
        const socket = new WebSocket(quizzerUrl({ host: `127.0.0.1:${port}`, gameId }));
        socket.on('message', (data: Buffer) => {
          const press = pressOf(data.toString());
          if (press) subscriber.next(press);
        });
        socket.on('error', (error) => subscriber.error(error));
        socket.on('close', (code) => subscriber.error(new Error(`The host lost its connection: ${code}.`)));
        return () => {
          socket.removeAllListeners('close');
          socket.close();
        };
      }),
  };
}

function pressOf(text: string): PressHeard | undefined {
  try {
    const message = JSON.parse(text) as { readonly type?: unknown } & PressHeard;
    return message.type === 'buzzer_pressed' ? message : undefined;
  } catch {
    // A flipped bit can produce a bare NaN, which is not JSON, but which Python accepts and relays.
    return undefined;
  }
}

/** Runs Django Channels behind daphne while subscribed. */
export function channelsBackend$(): Observable<Backend> {
  return channels$().pipe(map(({ port }) => quizzerBackend(port)));
}

/** Runs the embedded relay while subscribed. */
export function relayBackend$(): Observable<Backend> {
  return relay$().pipe(
    filter((event) => event.kind === 'listening'),
    map(({ port }) => quizzerBackend(port)),
  );
}
