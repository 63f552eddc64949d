import { NEVER, filter, map, startWith, take, type Observable } from 'rxjs';
import type { FramedMessage } from '../../protocol/framing.ts';
import type { Probe } from '../../protocol/probe.ts';
import type { Socket } from '../dial/socket.ts';
import { receivedMessages$, writeMessage } from '../handshake/read-messages.ts';

/** How to ask the server for a sign of life, and how to recognize it. */
export interface Pulse {
  /** Asks. The answer should carry the payload. */
  readonly ask: (payload: string) => void;
  /** The payload of each answer, if known. */
  readonly answer$: Observable<string | undefined>;
}

/** Emits once a message has shown how to use the probe, or at once with `always`. Without a probe, it never emits. */
export function probed$(socket: Socket, probe: Probe | undefined): Observable<Pulse> {
  if (!probe) return NEVER;
  const message$ = receivedMessages$(socket);
  // With `always`, the probe may need no message. If it does, a message that arrives may show how.
  const shown$ = probe.always ? message$.pipe(startWith<FramedMessage>({ type: '' })) : message$;
  return shown$.pipe(
    map((message) => probe.message(message)),
    filter((question) => question !== undefined),
    take(1),
    map((question) => ({
      ask: () => writeMessage(question, socket),
      answer$: message$.pipe(
        filter(({ type }) => type === probe.type),
        map(() => undefined),
      ),
    })),
  );
}
