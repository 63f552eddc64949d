import { NEVER, filter, map, take, type Observable } from 'rxjs';
import { parseFrame } from '../../inbound/parse-frame.ts';
import type { Message } from '../../protocol/message.ts';
import type { Probe } from '../../protocol/probe.ts';
import type { Socket } from '../dial/socket.ts';

/** How to ask the server for a sign of life, and how to recognize it. */
export interface Pulse {
  /** Asks. The answer should carry the payload. */
  readonly ask: (payload: string) => void;
  /** The payload of each answer, if known. */
  readonly answer$: Observable<string | undefined>;
}

/** Emits once a message has shown how to use the probe. Without a probe, it never emits. */
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
