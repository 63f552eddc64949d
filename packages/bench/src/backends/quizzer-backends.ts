import { quizzerUrl } from '@hardware-ws/quizzer';
import { filter, map, Observable } from 'rxjs';
import { WebSocket } from 'ws';
import type { Backend, PressHeard } from './backend.ts';
import { channels$ } from '../../../relay/test/channels-server.ts';
import { relay$ } from '@hardware-ws/relay';

/** A quizzer backend on this port of loopback: the embedded one or the real one. */
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
        socket.on('close', (code) => subscriber.error(new Error(`The host's own connection was closed: ${code}.`)));
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
    // Python relays bare NaN, which a flipped bit may make.
    return undefined;
  }
}

/** Django Channels behind daphne, while subscribed. */
export function channelsBackend$(): Observable<Backend> {
  return channels$().pipe(map(({ port }) => quizzerBackend(port)));
}

/** The embedded relay, while subscribed. */
export function relayBackend$(): Observable<Backend> {
  return relay$().pipe(
    filter((event) => event.kind === 'listening'),
    map(({ port }) => quizzerBackend(port)),
  );
}
