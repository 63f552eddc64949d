import type { SocketLike } from './socket-like.ts';

interface Host {
  readonly Buffer?: { from(text: string): Uint8Array };
}

/** Sends a text frame. `ws` writes bytes that it may copy as one piece with their head, and a string as two. */
export function sendText(socket: SocketLike, text: string): void {
  const { Buffer } = globalThis as Host;
  if (socket.ping && Buffer) socket.send(Buffer.from(text), { binary: false });
  else socket.send(text);
}
