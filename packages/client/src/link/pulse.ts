import { EMPTY, filter, map, of, take, type Observable } from 'rxjs';
import { parseFrame } from '../inbound/parse-frame.ts';
import type { Message } from '../message.ts';
import type { Probe } from '../probe.ts';
import type { SocketEvent } from './socket-event.ts';
import type { Socket } from './socket.ts';

/** How to ask the other side for a sign of life, and how to know it. */
export interface Pulse {
  readonly ask: () => void;
  readonly isAnswer: (event: SocketEvent) => boolean;
}

/** Emits once it is known how to ask: by ping frames where there are any, else by the probe, else never. */
export function pulse$(socket: Socket, events$: Observable<SocketEvent>, probe?: Probe): Observable<Pulse> {
  if (socket.ping) return of({ ask: () => socket.ping?.(), isAnswer: ({ kind }) => kind === 'pong' });
  if (!probe) return EMPTY;
  return events$.pipe(
    map(messageOf),
    map((message) => message && probe.message(message)),
    filter((question) => question !== undefined),
    take(1),
    map((question) => ({
      ask: () => socket.write(JSON.stringify(question)),
      isAnswer: (event) => messageOf(event)?.type === probe.type,
    })),
  );
}

function messageOf(event: SocketEvent): (Message & Readonly<Record<string, unknown>>) | undefined {
  const frame = event.kind === 'frame' ? parseFrame(event.data, Infinity) : undefined;
  return frame?.kind === 'message' ? { ...frame.message } : undefined;
}
