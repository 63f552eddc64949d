import process from 'node:process';
import { setTimeout } from 'node:timers';
import { WebSocket } from 'ws';
import { buzzers } from './buzzers.ts';
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
    return {
      send: (message) => socket.send(JSON.stringify(message)),
      edge({ pin, level, at }) {
        if (level === 0) return;
        socket.send(JSON.stringify({ type: 'buzzer_pressed', buzzerId: buzzers[pin], age_ms: ageOf(at) }));
      },
    };
  };
}

/** The age of an edge in ms, rounded to a tenth. */
function ageOf(at: number): number {
  return Math.round((Number(process.hrtime.bigint()) / 1e6 - at) * 10) / 10;
}
