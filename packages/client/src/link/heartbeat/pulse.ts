import { NEVER, filter, map, take, type Observable } from 'rxjs';
import { parseFrame } from '../../inbound/parse-frame.ts';
import type { Message } from '../../protocol/message.ts';
import type { Probe } from '../../protocol/probe.ts';
import type { Socket } from '../dial/socket.ts';

/** How to ask the other side for a sign of life, and how to know it. */
export interface Pulse {
  /** Asks, with what the answer should carry. */
  readonly ask: (payload: string) => void;
  /** What each answer carries, where that can be told. */
  readonly answer$: Observable<string | undefined>;
}

/** Emits once a message has told how to ask by the probe; never where there is none. */
export function probed$(socket: Socket, probe: Probe | undefined): Observable<Pulse> {
  if (!probe) return NEVER;
  const message$ = socket.frame$.pipe(map(messageOf));
  return message$.pipe(
    map((message) => message && probe.message(message)),
    filter((question) => question !== undefined),
    take(1),
    map((question) => ({
      ask: () => socket.write(JSON.stringify(question)),
      answer$: message$.pipe(
        filter((message) => message?.type === probe.type),
        map(() => undefined),
      ),
    })),
  );
}

function messageOf(data: string | ArrayBuffer): (Message & Readonly<Record<string, unknown>>) | undefined {
  const frame = parseFrame(data, Infinity);
  return frame.kind === 'message' ? { ...frame.message } : undefined;
}
