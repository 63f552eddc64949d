import { EMPTY, filter, map, of, take, type Observable } from 'rxjs';
import { parseFrame } from '../inbound/parse-frame.ts';
import type { Message } from '../message.ts';
import type { Probe } from '../probe.ts';
import type { SocketEvent } from './socket-event.ts';
import type { Socket } from './socket.ts';

/** How to ask the other side for a sign of life, and how to know it. */
export interface Pulse {
  readonly ask: () => void;
  readonly answer$: Observable<unknown>;
}

/** Emits once it is known how to ask: by ping frames where there are any, else by the probe, else never. */
export function pulse$(socket: Socket, events$: Observable<SocketEvent>, probe?: Probe): Observable<Pulse> {
  const pong$ = events$.pipe(filter(({ kind }) => kind === 'pong'));
  if (socket.ping) return of({ ask: () => socket.ping?.(), answer$: pong$ });
  if (!probe) return EMPTY;
  const message$ = socket.frame$.pipe(map(messageOf));
  return message$.pipe(
    map((message) => message && probe.message(message)),
    filter((question) => question !== undefined),
    take(1),
    map((question) => ({
      ask: () => socket.write(JSON.stringify(question)),
      answer$: message$.pipe(filter((message) => message?.type === probe.type)),
    })),
  );
}

function messageOf(data: string | ArrayBuffer): (Message & Readonly<Record<string, unknown>>) | undefined {
  const frame = parseFrame(data, Infinity);
  return frame.kind === 'message' ? { ...frame.message } : undefined;
}
