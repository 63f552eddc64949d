/** The encoding of a message: plain JSON or the format of socket.io. */
export type Wire = 'plain' | 'socket.io';

/** Encodes a message as an unmasked text frame, as a server sends it. */
export function wireOf(wire: Wire, message: { readonly type: string }): Buffer {
  const text = wire === 'plain' ? JSON.stringify(message) : `42${JSON.stringify([message.type, message])}`;
  const payload = Buffer.from(text);
  // The length of a longer payload takes two more bytes.
  const head = payload.length < 126 ? [0x81, payload.length] : [0x81, 126, payload.length >> 8, payload.length & 255];
  return Buffer.concat([Buffer.from(head), payload]);
}
