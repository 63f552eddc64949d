import { parseFrame } from '../../inbound/parse-frame.ts';
import type { FramedMessage } from '../../protocol/framing.ts';
import type { Socket } from '../dial/socket.ts';

/** The messages in a frame, before any schema has checked them. A frame that cannot be read has none. */
export function readMessages(data: string | ArrayBuffer, { frames }: Pick<Socket, 'frames'>): readonly FramedMessage[] {
  if (!frames) {
    const frame = parseFrame(data, Infinity);
    return frame.kind === 'message' ? [{ ...frame.message }] : [];
  }
  try {
    const parsed = frames.parse(data) ?? [];
    return Array.isArray(parsed) ? (parsed as readonly FramedMessage[]) : [parsed as FramedMessage];
  } catch {
    return [];
  }
}

/** Writes a message that is not in the protocol's tables: one of a login, or a probe. */
export function writeMessage(message: object, socket: Socket): boolean {
  return socket.write(socket.frames?.serialize(message as FramedMessage) ?? JSON.stringify(message));
}
