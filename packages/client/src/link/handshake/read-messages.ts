import { filter, map, type Observable } from 'rxjs';
import { parseFrame, type Reading } from '../../inbound/parse-frame.ts';
import { issuesText } from '../../schema/issues-text.ts';
import type { FramedMessage } from '../../protocol/framing.ts';
import type { Socket } from '../dial/socket.ts';

/** What a socket receives: its frames, or with a framing what they contain. */
export function received$({ frame$, frames }: Socket): Observable<string | ArrayBuffer | Reading> {
  return frames?.read$ ?? frame$;
}

/**
 * The messages that a socket receives, before any schema has checked them. A frame that cannot be read has none; `onInvalid` gets
 * the reason.
 */
export function receivedMessages$(
  socket: Socket,
  onInvalid: (problem: string) => void = () => undefined,
): Observable<FramedMessage> {
  return received$(socket).pipe(
    map((data) => (typeof data === 'object' && 'kind' in data ? data : parseFrame(data, Infinity))),
    filter((reading) => {
      if (reading.kind === 'invalid') onInvalid(issuesText(reading.issues));
      return reading.kind === 'message';
    }),
    map(({ message }) => message as FramedMessage),
  );
}

/** Writes a message that is not in the protocol's tables: one of a login, or a probe. */
export function writeMessage(message: object, socket: Socket): boolean {
  return socket.write(socket.frames?.serialize(message as FramedMessage) ?? JSON.stringify(message));
}
